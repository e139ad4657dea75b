{fact(5)} {fib(10)} {gcd(84, 36)} {even(7)} {ack(2, 2)}
{hanoi(3, "A", "B", "C")}
-> END
=== function fact(n)
{n <= 1:
    ~ return 1
}
~ return n * fact(n - 1)
=== function fib(n)
~ temp a = 0
~ temp b = 0
{n < 2:
    ~ return n
- else:
    ~ a = fib(n - 1)
    ~ b = fib(n - 2)
    ~ return a + b
}
=== function gcd(a, b)
{b == 0:
    ~ return a
}
~ return gcd(b, a mod b)
=== function even(n)
{
- n == 0: ~ return true
- else: ~ return odd(n - 1)
}
=== function odd(n)
{
- n == 0: ~ return false
- else: ~ return even(n - 1)
}
=== function ack(m, n)
{m == 0:
    ~ return n + 1
}
{n == 0:
    ~ return ack(m - 1, 1)
}
~ return ack(m - 1, ack(m, n - 1))
=== function hanoi(n, from, via, to)
{n > 0:
    ~ hanoi(n - 1, from, to, via)
    {from}-{to}
    ~ hanoi(n - 1, via, from, to)
}
