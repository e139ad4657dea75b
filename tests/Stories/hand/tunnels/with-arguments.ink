VAR hp = 10
-> hit(3, "a dart") -> hit(4, "a stone") ->
Left with {hp}.
-> hit(1 + 1, "{hp > 2:a look|nothing}") ->
Then {hp}.
-> END
=== hit(n, what)
~ hp -= n
Struck by {what} for {n}.
{hp < 3:
    ->-> fallen
}
->->
=== fallen
You fall at {hp}.
-> END
