VAR g = 1
-> k
=== k
~ temp t = 5
{t} {g}
~ g = g + t
{t > 3:
    ~ temp inner = t * 2
    {inner}
}
{inner}
-> s
= s
~ temp t = 7
{t}
-> tun ->
{t}
-> END
=== tun
~ temp t = 100
{t}
->->
