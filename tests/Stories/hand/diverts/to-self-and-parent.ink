VAR n = 0
-> outer
=== outer
~ n++
Outer {n}.
-> inner
= inner
Inner {n}, visited {outer.inner}, outer {outer}.
{n < 3: -> outer}
{n == 3:
    ~ n = 10
    -> inner
}
-> END
