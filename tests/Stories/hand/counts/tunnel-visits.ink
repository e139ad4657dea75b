-> loop
=== loop
-> aside ->
{aside}
-> aside -> aside ->
{aside} {loop} {TURNS_SINCE(-> aside)}
{aside < 9: -> again}
-> END
=== again
-> loop
=== aside
Aside {aside}.
->->
