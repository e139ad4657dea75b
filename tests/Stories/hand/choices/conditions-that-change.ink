// Choices whose conditions change while the player chooses.
VAR x = 1
+ {x == 1} {x < 2} [a{x}] 
  ~ x = 2
+ {x == 2}{x} [b]
+ [c]
  ~ x = 2
- (g)
+ {x == 2} [d] -> END
+ {x == 1} [e]
  ~ x++
  -> g
+ -> END
