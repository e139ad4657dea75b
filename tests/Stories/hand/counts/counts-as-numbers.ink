-> a
=== a
~ temp double = a * 2 + b
{double} {a + a} {-a} {a mod 2} {MAX(a, b)} {a == 1} {not a} {a > b}
{a:
- 1: first
- 2: second
- else: later
}
{b < 3: -> b}
-> END
=== b
-> a
