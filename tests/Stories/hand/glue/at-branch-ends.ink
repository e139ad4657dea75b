// Glue at either end of a branch.
B
{true:
<>
C
}
D
{true:
E<>
}
F
{true:G|<>}
{false:G|<>}
H
{true:I<>}
J
{true:<>K}
{false:L}<>
M
{true:
<>
N <>

}
O
