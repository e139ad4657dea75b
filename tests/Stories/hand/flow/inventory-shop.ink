LIST goods = (lamp) = 2, (rope) = 3, (map) = 5
VAR bag = ()
VAR coins = 6
-> shop
=== shop
The shelf holds {goods:{goods}|nothing}; you hold {bag:{bag}|nothing} and {coins} coin{coins != 1:s}.
<- offer(lamp)
<- offer(rope)
<- offer(map)
+ {bag} [Sell the {LIST_MAX(bag)}]
    ~ temp sold = LIST_MAX(bag)
    ~ bag -= sold
    ~ goods += sold
    ~ coins += LIST_VALUE(sold) - 1
    Sold the {sold}.
    -> shop
+ [Leave] -> END
=== offer(x)
+ {goods ? x and coins >= LIST_VALUE(x)} [Buy the {x} for {LIST_VALUE(x)}]
    ~ goods -= x
    ~ bag += x
    ~ coins -= LIST_VALUE(x)
    The {x} is yours.
    -> shop
