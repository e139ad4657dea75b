// Whole numbers wrap in 32 bits.
VAR big = 2147483647
{big + 1} {big * 2} {-big - 2} {big + big} {65536 * 65536} {big * big} {POW(2, 31)} {POW(2, 40)}
