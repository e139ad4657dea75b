VAR log = ""
-> hub
=== hub
<- t(1)
<- t(2)
{log}
+ [Stop] {log} -> END
=== t(n)
~ note("t{n}")
{say(n)}
+ {ok(n)} [T{n} {say(n)}]
    ~ note("c{n}")
    {hub < 4: -> again}
    -> DONE
=== again
-> hub
=== function note(x)
~ log = log + x + ";"
=== function say(n)
~ note("s{n}")
said {n}
=== function ok(n)
~ note("o")
~ return true
