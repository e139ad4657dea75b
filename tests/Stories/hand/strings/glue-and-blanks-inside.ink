// Glue and blanks inside strings, printed alone, beside text and inside each other.
~ temp a = "x <> y"
{a}
~ temp b = "<>x"
p
{b}
~ temp c = "  pad  "
|{c}|
~ temp d = "{c}{c}"
|{d}|
{c == "  pad  "} {c == "pad"}
~ temp e = " "
|{e}|{e == " "}|{e == ""}
{e}{e}
q
{""}
r
{"" + e}
s
