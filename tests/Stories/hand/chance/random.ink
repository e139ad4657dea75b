// Draws differ between ink's runtime and inkjs.
~ SEED_RANDOM(1)
{RANDOM(1, 6)} {RANDOM(1, 6)} {RANDOM(1, 100)} {RANDOM(-10, 10)} {RANDOM(1, 2)}
~ SEED_RANDOM(42)
{RANDOM(1, 6)} {RANDOM(1, 6)} {RANDOM(1, 1000)}
~ SEED_RANDOM(42)
{RANDOM(1, 6)} {RANDOM(1, 6)} {RANDOM(1, 1000)}
