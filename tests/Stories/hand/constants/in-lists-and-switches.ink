CONST LOW = 1
CONST HIGH = 2
LIST grades = poor = 1, fair = 2, good = 4
VAR at = LOW
-> show
=== show
{at:
- LOW: low
- HIGH: high
- else: beyond
}
{grades(at)} {grades(HIGH)} {LIST_RANGE(LIST_ALL(grades), LOW, HIGH)}
~ at++
{at < 4: -> show}
-> END
