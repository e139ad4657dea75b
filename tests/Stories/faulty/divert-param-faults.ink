-> k(3)
=== k(-> where)
-> where
=== l
-> k(l)
=== m
-> k(-> m)
