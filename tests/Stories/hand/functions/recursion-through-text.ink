// A function calls itself between lines of its own text.
{f(1)}
== function f(n)
{n}
{ n < 4:
  {n mod 2 == 0:
    even <>
  - else:
    odd
    ~ temp r = f(n + 1)
    [{r}]
    ~ return r
  }
  ~ return f(n + 1)
}
~ return "end"
