LIST l = (a1), (a2), (a3), a4
~ SEED_RANDOM(5)
{LIST_RANDOM(l)} {LIST_RANDOM(l)} {LIST_RANDOM(LIST_ALL(l))} {LIST_RANDOM(LIST_INVERT(l))}
-> loop
=== loop
{LIST_RANDOM(l):
- a1: one
- a2: two
- a3: three
}
{TURNS() < 4:
    + [Again] -> loop
}
-> END
