{RANDOM(3, 3)} {RANDOM(-2, -2)} {RANDOM(0, 0)}
~ SEED_RANDOM(12)
{RANDOM(7, 7)}
~ temp r = RANDOM(1, 6)
{r >= 1 and r <= 6:in range}
{RANDOM(1, 2) > 0:always}
