VAR s = "x"
A whole line.
The start of a line {s - 1} and its end.
Never.
