// Threads and choices in a switch that changes at every visit.
-> k
== k
{k > 4: -> END}
{ k == 2:
 <- th
 -> DONE
}
{k:
- 1:
  * one -> g
  * [uno] -> g
- 3:
  + three -> g
  * tres
    thrice
    -> g
- else:
  + other -> g
}
- (g) gathered {g}
-> k
== th
* in th -> k
+ th2 -> k
