VAR n = 0
~ n = add(n, 2)
~ add(n, 3)
~ n = add(add(n, 1), add(n, 2)) - 1
{n}
~ temp f = add(1, 1)
~ f++
~ f += 2
~ f -= 1
~ f--
{f}
~ say("hello")
~ return_nothing()
~ n = return_nothing()
{n}
-> END
=== function add(a, b)
~ return a + b
=== function say(what)
Said {what}.
=== function return_nothing()
~ return
