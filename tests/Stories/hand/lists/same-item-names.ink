LIST cups = small, large
LIST plates = small, (large), huge
VAR on_table = ()
{cups.small} {plates.small} {cups.small == plates.small} {plates}
~ on_table = (cups.small, plates.small, plates.huge)
{on_table} {on_table ? plates.small} {on_table ? cups.large} {LIST_COUNT(on_table)}
~ on_table -= cups.small
{on_table}
{on_table + cups.large} {on_table ^ plates.huge}
