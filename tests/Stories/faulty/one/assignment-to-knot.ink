-> k
=== k
~ k = 3
~ k++
-> END
