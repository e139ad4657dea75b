VAR v0 = 0
VAR v1 = 1
VAR v2 = 2
VAR v3 = 3
VAR v4 = 4
VAR v5 = 5
VAR v6 = 6
VAR v7 = 7
-> k(v7, v6, v5, v4, v3, v2, v1, v0)
=== k(a, b, c, d, e, f, g, h)
~ temp i = a - b
~ temp j = c - d
~ temp l = e - f
~ temp m = g - h
{a}{b}{c}{d}{e}{f}{g}{h} {i}{j}{l}{m}
~ v0 = i + j + l + m
{v0} {a + b + c + d + e + f + g + h}
-> END
