~ temp q = 1
{q}
