VAR v = 1
# tag in x
TODO: in x
INCLUDE d/e/z.ink
x
