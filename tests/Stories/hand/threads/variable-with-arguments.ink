// Threads through variables, with arguments.
VAR v = -> a
-> v(1, "s")
== a(x, y)
{x}{y}
<- v2(-> b)
-> DONE
== v2(-> w)
<- w(3)
* [c]
 -> w(4)
== b(z)
{z}
* [in {z}] -> END
