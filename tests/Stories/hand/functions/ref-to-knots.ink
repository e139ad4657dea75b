// Knots and tunnels take references too.
VAR score = 0
-> start
=== start
~ temp mine = 5
-> raise(score, 3) ->
-> raise(mine, 4) ->
{score} {mine}
-> to(mine)
=== raise(ref what, by)
Raising by {by}.
~ what += by
+ [Once more]
    ~ what += by
+ [Enough]
- ->->
=== to(ref what)
~ what = 99
{what} {score}
-> END
