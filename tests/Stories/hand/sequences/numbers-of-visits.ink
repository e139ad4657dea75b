// A sequence in a choice's text advances when the choice is offered, one after the brackets when it is chosen.
VAR n = 0
-> loop
=== loop
~ n++
+ Take {a|b|c}[ {d|e|f}] {g|h|i}
+ [Other{&| way}]
- {n < 4: -> loop}
-> END
