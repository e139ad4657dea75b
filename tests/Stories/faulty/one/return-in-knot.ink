-> k
=== k
~ return
-> END
