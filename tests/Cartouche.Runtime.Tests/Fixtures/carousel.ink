VAR rounds = 0
VAR total = 0
LIST Horse = (red), (blue), (green), (gold)
VAR ridden = ()
-> turn
=== turn ===
~ rounds++
{shuffle:
- The organ plays a waltz.
- The organ plays a march.
- The organ plays <>
  a polka.
}
{shuffle once:Lights!|Mirrors!|Smoke!}
{shuffle stopping:Faster|Faster still|Steady}, {&round|and round|and around}.
~ temp throw = RANDOM(1, 6)
~ total += throw
You throw {throw}, {total} in all.
~ temp horse = LIST_RANDOM(LIST_ALL(Horse) - ridden)
{horse:
    You ride the {horse} one.
    ~ ridden += horse
- else:
    All ridden: {ridden}.
    ~ ridden = ()
}
+ [Again] -> turn
+ [{RANDOM(0, 1):Heads|Tails}] A coin. -> turn
+ {rounds % 3 == 0} [Reseed]
    ~ SEED_RANDOM(rounds)
    -> turn
