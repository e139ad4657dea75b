VAR x = 1
CONST c = 2
LIST l = a
EXTERNAL f()
