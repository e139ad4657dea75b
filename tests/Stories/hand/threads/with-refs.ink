VAR g = 1
-> k
=== k
~ temp t = 5
<- raise(g)
<- raise(t)
{g} {t}
+ [See] {g} {t} -> END
=== raise(ref v)
~ v++
+ [Raise {v}]
    ~ v = v + 10
    {v}, {g}
    -> END
