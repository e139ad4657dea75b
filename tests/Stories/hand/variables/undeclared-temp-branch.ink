// A temporary whose declaration was not passed counts as nothing, with a warning.
VAR skip = true
-> k
=== k
{not skip:
    ~ temp t = 5
}
Value {t}.
{t + 1} {not t:nothing}
~ temp t2 = t
{t2}
-> END
