{f()}
=== function f()
-> k ->
=== k
->->
