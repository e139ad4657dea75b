// A shuffle of one element leaves nothing to chance.
VAR n = 0
-> loop
=== loop
~ n++
{shuffle:
- Shuffled text {n}.
  + {n < 6} [Take] -> took
}
{shuffle once:
- + [Take once] -> took
}
+ {n > 3} [Stop] -> END
=== took
Taken.
-> loop
