// Choices in the branches of a loop, some of them used up.
-> l
== l
{l > 5: -> END}
{l mod 2 == 0:
  * even{l}
    -> l
  * even2 -> l
- else:
  * odd{l} -> l
  + {l > 1} odd2 -> l
}
* -> l
