LIST l = a, a, b
LIST l = x, y
{l}
