LIST l = a, b
{m.a}
