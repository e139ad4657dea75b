# title: The market
VAR coins = 5
VAR name = "nobody"
VAR bag = ()
LIST Fruit = apple, pear = 5, (plum), quince
LIST Mood = calm, (cross), merry
VAR last = -> square
CONST PRICE = 2

-> square

=== square ===
You stand in the square{square > 1: again}. # place: square
{coins} coins, {bag}{LIST_COUNT(bag) == 0:nothing} in the bag.
- (top)
<- gossip("Mirabel")
* [Greet the crowd] "Good day<>!" # loud
    ~ name = "somebody"
    -> top
+ {coins >= PRICE} [Buy] Buy something # spend
    -> stall ->
    -> square
+ {bag ? plum} Eat a plum -> eat(plum) -> square
* * [Hidden] -> square
+ {TURNS_SINCE(-> stall) > 1} Look at the stall from afar[] and sigh.
    It has been {TURNS_SINCE(-> stall)} turns.
    -> square
+ Leave # exit
    -> gate

=== stall ===
The keeper is {LIST_VALUE(Mood)}: {Mood}.
~ temp offer = LIST_MIN(LIST_INVERT(bag))
{not offer:
    ~ offer = plum
}
+ [Take the {offer}] You take it.
    ~ bag += offer
    ~ spend(coins, PRICE)
    ~ Mood++
    {not Mood:
        ~ Mood = calm
    }
    ->->
+ [Haggle] {~"Two."|"Three."|"Get out."}
    -> stall
+ [Walk away] ->-> square.top

=== eat(what) ===
You eat the {what}. {Sweet, it is.|Sour.|{&Fine|Good|Stale}.}
~ bag -= what
->->

=== gossip(who) ===
{gossip < 3: {who} whispers: {once:a secret|another|a third}.}
+ [Listen to {who}] "{name}, {!you are new|we have met}," says {who}.
    -> square
-> DONE

=== gate ===
VAR passed = 0
~ passed++
{ passed:
- 1: The first time.
- 2: The second time.
- else: Time {passed}.
}
+ [Back] -> square
+ {passed > 3} [Out] -> END

=== function spend(ref purse, amount)
~ purse = MAX(0, purse - amount)
{purse == 0:
    ~ purse = 3
}
~ return purse
