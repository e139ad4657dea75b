VAR gold = 10
VAR name = "Bo"
LIST bag = coin, rope
~ alter(gold, 5)
{gold}
~ temp local = 1
~ alter(local, local)
{local}
~ twice(name)
{name}
~ put(bag, coin)
~ put(bag, rope)
{bag}
~ alter(gold, -gold)
{gold}
-> END
=== function alter(ref x, k)
~ x = x + k
=== function twice(ref s)
~ s = s + s
=== function put(ref l, item)
~ l += item
