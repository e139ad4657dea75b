VAR x = 0
VAR y = 1.5
~ x++
~x--
~ x ++
~ x += 2 * 3
~ x -= (1 + 1)
~ y += x
~ y -= 0.25
{x} {y}
~ temp z = x
~ z += z
~ z -= -z
{z}
* {x} [Go]
    ~ x++
    ~ z++
- {x} {z}
-> END
