// Floats whose value is whole stay floats.
VAR two = 2.0
VAR three = 3
{two} {two / 4} {7.0 / 2} {7 / 2.0} {FLOAT(three) / 2} {(1.5 + 1.5) / 2} {three / FLOAT(2)} {FLOOR(7.5) / 2} {POW(2, 2) / 8} {POW(2, -1)}
~ two = two + 1
{two} {two / 2} {INT(two) / 2}
