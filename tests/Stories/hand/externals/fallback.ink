EXTERNAL add(a, b)
EXTERNAL shout(s)
{add(2, 3)} {shout("hey")}
~ temp x = add(add(1, 2), 4)
{x}
{add(1, 1) == 2:fallback ran}
-> END
=== function add(a, b)
~ return a + b
=== function shout(s)
~ return s + "!"
