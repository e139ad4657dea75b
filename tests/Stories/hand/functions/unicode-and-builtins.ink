{MIN(3, 2)} {MAX(3, 2.5)} {POW(2, 10)} {FLOOR(2.75)} {CEILING(2.25)} {INT(2.75)} {FLOAT(3)}
{MIN(-1, 1)} {MAX(-1.5, -2)} {FLOOR(7)} {CEILING(7)} {FLOAT(0.5)}
{RANDOM(4, 4)} {RANDOM(0, 0)}
{größe(2)}
-> END
=== function größe(ö)
~ return ö * ö
