// Items print by their number, and those of one number by the name of their list.
LIST zoo = (ape) = 2, (bee) = 1, (cat) = 3
LIST ark = (ant) = 2, (bat) = 1, (cow) = 3
VAR both = ()
~ both = zoo + ark
{both}
{ark + zoo}
{(cow, ape, bee)} {(bee, cow, ape)}
{LIST_MIN(both)} {LIST_MAX(both)} {LIST_MIN(ark + zoo)} {LIST_MAX(ark + zoo)}
{both - (ape, ant)}
