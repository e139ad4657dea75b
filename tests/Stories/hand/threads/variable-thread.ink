VAR which = -> x
-> hub
=== hub
<- which
~ which = -> y
<- which
~ temp local = -> z
<- local(7)
* [End] -> END
=== x
* [x] X. -> END
=== y
* [y] Y. -> END
=== z(n)
* [z {n}] Z{n}. -> END
