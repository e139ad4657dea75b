-> k(1,
2)
== k(a, b)
-> END
