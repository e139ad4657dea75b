VAR i = 3
VAR f = 1.5
VAR s = "text"
VAR b = true
VAR d = -> k
VAR negative = -7
VAR empty = ""
{i} {f} {s} {b} {d == -> k} {negative} [{empty}]
~ i = f
~ f = s
~ s = b
~ b = i
{i} {f} {s} {b}
~ i = 2
~ i++
~ i++
~ i--
~ i += 4
~ i -= 1
~ f = 1
~ f += 0.5
~ s = "a"
~ s += "b"
{i} {f} {s}
-> END
=== k
-> END
