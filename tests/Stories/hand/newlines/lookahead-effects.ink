// Whether a line ends is only known once the next text is seen; effects met on the way must happen once.
VAR count = 0
Line A
~ count++
~ count++
{count}
~ count++
Line B {bump()} {bump()}
Line C {count}
{bump()}
<> joined to C, {count}
-> END
=== function bump()
~ count++
~ return count
