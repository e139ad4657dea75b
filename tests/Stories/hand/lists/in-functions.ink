LIST fruit = apple, (pear), (quince), plum
VAR bag = ()
{list_with_commas(fruit)}
{list_with_commas(LIST_ALL(fruit))}
[{list_with_commas(())}]
~ temp first = pop(fruit)
{first}; {fruit}
~ move(fruit, bag, quince)
[{fruit}] {bag}
{count_down(LIST_ALL(fruit))}
-> END
=== function pop(ref list)
~ temp x = LIST_MIN(list)
~ list -= x
~ return x
=== function move(ref a, ref b, x)
{a ? x:
    ~ a -= x
    ~ b += x
}
=== function list_with_commas(list)
{list:
    {list_prime(list)}
}
=== function list_prime(list)
{LIST_COUNT(list):
- 2: {LIST_MIN(list)} and {list_prime(list - LIST_MIN(list))}
- 1: {list}
- else: {LIST_MIN(list)}, {list_prime(list - LIST_MIN(list))}
}
=== function count_down(list)
{list:
    ~ temp x = LIST_MAX(list)
    {x}{LIST_COUNT(list) > 1:-}<>
    {count_down(list - x)}
}
