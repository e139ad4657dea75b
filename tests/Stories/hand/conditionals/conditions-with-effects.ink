VAR n = 0
{bump() > 5: never}
{bump() == 1: a|b} {n}
{
- bump() == 99: never
- bump() == 4: four {n}
- bump() == 5: five {n}
- else: else {n}
}
{bump() > 0 or bump() > 0:or {n}}
{bump() < 0 and bump() > 0:never|and {n}}
-> END
=== function bump()
~ n++
~ return n
