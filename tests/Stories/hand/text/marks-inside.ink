// Marks in the middle of lines.
x == y
x = y
x === y
a ~ b
a - b
a * b
a + b
a < b > c
a & b ! c $ d
a (b) c : d; e
