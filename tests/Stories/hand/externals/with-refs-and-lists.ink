EXTERNAL host_echo(x)
EXTERNAL is_item(x)
LIST l = (lx), ly
VAR t = -> k
{is_item(3)}
-> k
=== k
{host_echo(5)}
-> END
=== function is_item(x)
~ return l ? lx
