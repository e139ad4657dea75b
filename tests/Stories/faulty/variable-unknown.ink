{x}
~ y = 3
~ z++
{a + b > c: d}
* {cond} Choice
-> END
