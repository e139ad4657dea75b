~ temp a = 1
VAR g = 10
* [Go]
    ~ a = a + g
    ~ temp b = a
    {a} {b}
- {a}
~ a++
{a}
-> END
