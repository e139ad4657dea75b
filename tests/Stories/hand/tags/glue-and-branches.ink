// Tags with glue, branches and functions.
A # a
B <> # b
C # c
D
<> # d
E{true: # e}
F{true:# f|g}
{true:G # g}
{f()}H
I{f()}
# j
{f()}
K
== function f
# in f
