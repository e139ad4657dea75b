LIST = a
LIST l
LIST m =
LIST n = (a, b
LIST o = a b
LIST p = a = x
{l}
