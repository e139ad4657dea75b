{sum(2, 3)} {sum(sum(1, 1), 1)} {sum("a", "b")} {sum(1.5, 2)}
~ temp r = sum(10, 20)
{r}
~ sum(1, 1)
[{no_return()}]
{early(5)}{early(0)}
-> END
=== function sum(a, b)
~ return a + b
=== function no_return()
~ temp x = 1
=== function early(n)
{n > 3:
    ~ return "big"
}
small
~ return "."
