LIST l = one, two, three
VAR s = ""
~ s = "{l}"
[{s}] {s == ""}
~ l = (one, three)
~ s = "{l}"
{s} {"<{two}>"} {"{l}!" == "one, three!"}
{LIST_VALUE(two) == 2} {LIST_COUNT(l) * 2} {"{two}" == "two"}
{l == (three, one)} {LIST_VALUE(LIST_MAX(l)) + LIST_VALUE(LIST_MIN(l))}
