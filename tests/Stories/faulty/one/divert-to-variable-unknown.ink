-> k
=== k(where)
-> where
-> were
