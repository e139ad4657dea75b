CONST N = 3
~ temp x = f(N, N + 1)
{x}
-> k(N, -> fin)
=== k(n, -> t)
{n == N} {n}
-> t
=== fin
Fin {N}.
-> END
=== function f(a, b)
~ return a * N + b
