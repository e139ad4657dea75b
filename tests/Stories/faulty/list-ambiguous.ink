LIST l = a, b
LIST m = a, c
VAR v = a
{a} {l.a} {m.a}
