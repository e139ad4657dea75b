// A switch in a loop that threads, tunnels and falls back.
- (top)
{top < 4:
  {top:
  - 1: <- a
  - 2: -> b -> top
  - else: -> b ->
    -> top
  }
}
* {top < 2} main -> top
* -> fb
- (fb) fb {top}
-> END
== a
* {false} no
+ yes -> b -> a2
== a2
-> top2
== b
b <>
->->
== top2
-> END
