LIST l = a, b
VAR v = (a, c)
~ v += d
{v == (a, e)}
{l.a} {l.z} {m.a}
