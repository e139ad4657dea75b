// Choices of one thread keep temporary variables apart.
-> top
== top
<- opts(-> top, 1)
<- opts(-> top, 2)
{top > 3:
 <- fin
}
+ [stay] -> top
== opts(-> back, n)
~ temp loc = n * 10
{n == 2: text {n}}
+ {n == 1 || top > 1} [opt {n} {loc}] 
  ~ loc++
  chosen {n} {loc}
  ++ [deep {loc}] -> back
  ++ [deep2]
  -- 
- -> back
== fin
+ [fin] -> END
