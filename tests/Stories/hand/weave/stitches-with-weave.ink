-> market
=== market
= fish
* [Buy] Bought.
* [Smell] Smelt.
- -> fruit
= fruit
* [Buy] Bought fruit.
  * * [Eat] Eaten.
- -> counts
= counts
{fish} {fruit} {market}
-> END
