// A function changes a global both by its name and by reference.
VAR glob = 1
~ f(glob)
{glob}
== function f(ref x)
~ glob = 10
~ x = x + 1
{x}{glob}
