VAR act = -> greet
-> go(-> greet, "Ann", 1)
=== go(-> what, name, n)
~ temp here = what
-> here(name, n)
=== greet(name, n)
Hello {name}, {n}.
~ act = -> part
-> act(name, n + 1)
=== part(name, n)
Goodbye {name}, {n}.
{n > 3: -> END}
-> go(-> greet, name + "a", n + 1)
