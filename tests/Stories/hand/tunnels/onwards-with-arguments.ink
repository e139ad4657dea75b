-> a ->
Never here.
-> END
=== a
-> b(1) ->
Back in a.
->-> c("x", 2)
=== b(n)
{n}
{n < 3:
    ->-> b2(n + 1)
}
->->
=== b2(n)
b2 {n}
->->
=== c(s, n)
c {s} {n}
-> END
