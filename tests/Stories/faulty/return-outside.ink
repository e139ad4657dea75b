~ return 3
-> k
=== k
~ return 4
-> END
