CONST base = 10
VAR a = base
VAR b = -1
VAR c = 0.25
VAR t = true
VAR u = false
LIST l = x, (y)
VAR one = x
VAR many = (x, y)
VAR nothing = ()
{a} {b} {c} {t} {u} {l} {one} {many} [{nothing}]
