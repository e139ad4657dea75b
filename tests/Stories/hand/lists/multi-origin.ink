LIST people = (ann), bob, cy
LIST things = hat = 1, (cane), bag = 1
LIST places = (attic), cellar
VAR all = ()
~ all = people + things
{all}
~ all += places
{all} {LIST_COUNT(all)} {LIST_ALL(all)}
{LIST_INVERT(all)}
{LIST_MIN(all)} {LIST_MAX(all)} {LIST_VALUE(all)}
~ all = LIST_ALL(people) + LIST_ALL(things) + LIST_ALL(places)
{all}
~ all -= (bob, hat, cellar)
{all}
{all ^ things} {all ? (ann, cane)} {all > people} {all == all} {all != people} {things < places}
~ all = LIST_INVERT(all)
{all}
