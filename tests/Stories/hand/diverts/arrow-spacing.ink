->   a
=== a
text->b
=== b
text ->c
=== c
* x->d
* y   ->   d
=== d
{true:->e}
=== e
{true: text->f}
=== f
->   g   ->   h   ->
-> END
=== g
g ->->
=== h
h
    ->->
