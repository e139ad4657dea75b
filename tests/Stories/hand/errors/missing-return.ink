~ temp x = 5 + nothing()
{x}
After.
-> END
=== function nothing()
~ temp y = 1
