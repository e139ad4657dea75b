VAR n = 0
-> loop
=== loop
~ n++
{cycle:
- Odd.
  + [Odd choice] -> took(1)
- Even.
  + [Even choice] -> took(2)
}
{once:
-   + [One time only] -> took(3)
}
+ [Plain] -> took(0)
=== took(x)
Took {x} on {n}.
{n >= 4: -> END}
-> loop
