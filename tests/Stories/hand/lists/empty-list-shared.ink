// An empty list given to a variable takes over the lists that variable held before; the variable it came from does not.
LIST lamps = (red), green
VAR held = ()
~ lamps = held
{LIST_ALL(lamps)} and {LIST_ALL(held)}.
~ lamps = red
~ lamps = ()
{LIST_INVERT(lamps)} and {LIST_COUNT(LIST_ALL(held))}.
-> END
