// A thread started in a tunnel that was reached from a thread, while functions run in between.
-> a
=== a
~ temp depth = f(1)
<- b(depth)
* [a {depth}] -> END
=== b(d)
~ temp depth = f(d)
-> c(depth) ->
b again {depth}
* [b {depth}] b chosen {depth} -> DONE
=== c(d)
~ temp depth = f(d)
<- e(depth)
c has {depth}
* [c {depth}] c chosen {depth}
    ->->
=== e(d)
* [e {f(d)}] e chosen {d} {f(d)}
    -> a
=== function f(x)
~ return x + 1
