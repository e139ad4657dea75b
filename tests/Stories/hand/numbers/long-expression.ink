VAR a = 3
VAR b = 4
{a * a + b * b == 25 and not (a > b) or false} {a + (b - (a + (b - a)))} {a - b - a - b} {a * b / a * b} {100 - 10 - 5 + 2} {2 * 3 + 4 * 5 - 6}
{(a + b) * (a - b) + (a mod b) * (b mod a)} {a < b && b > a && a != b && a + 1 == b}
{-a + b} {-(a + b)} {a * -b} {a - -b} {not a + b} {not (a == b) and true} {-a mod 2} {((1 + 2) * (3))}
