// Chains of tunnels, with arguments and targets passed on.
-> a -> b(2) -> c(-> d) -> d
== a
a->->
== b(x)
b{x}
{x > 0: -> b(x - 1) -> a ->}
->->
== c(-> t)
-> a -> t
== d
d
-> END
