VAR a = 1
{a: Inline true}
{a == 2: no|Inline else}
{
- a == 2:
    Two
- a == 1:
    One

    and a half
- else:
    Many
}
Text {
- a == 2: two
- a == 1: one
} tail
{a == 1:
    ->next
}
never
=== next
{a == 2:nothing}
Next{a == 1: line}
-> END
