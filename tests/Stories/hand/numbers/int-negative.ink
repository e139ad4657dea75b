// Whole division and INT cut towards zero.
VAR m = -7
{m / 2} {7 / -2} {-1 / 2} {m / -2} {INT(-2.5)} {INT(-0.5)} {INT(2.5)} {m mod 2} {m mod 3} {7 mod -3} {INT(m / 2.0)}
