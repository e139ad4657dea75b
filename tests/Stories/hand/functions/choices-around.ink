VAR gold = 3
-> shop
=== shop
{describe()}
* {can(2)} Buy bread[ for {cost(2)}] {pay(2)}
* {can(1)} Buy an apple[ for {cost(1)}] {pay(1)}
* [Leave] -> END
- -> shop
=== function can(x)
~ return gold >= x
=== function cost(x)
{x} coin{x > 1:s}
=== function pay(x)
~ gold -= x
and pay {cost(x)}.
=== function describe()
You have {gold > 0:{cost(gold)}|nothing}.
