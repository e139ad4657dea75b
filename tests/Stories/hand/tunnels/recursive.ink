-> count(3) ->
Lift-off.
-> tree(2, "o") ->
-> END
=== count(n)
{n}
{n > 1:
    -> count(n - 1) ->
}
back in {n}
->->
=== tree(depth, name)
{depth == 0:
    leaf {name}
    ->->
}
-> tree(depth - 1, name + "l") ->
-> tree(depth - 1, name + "r") ->
node {name}
->->
