// References handed from functions to tunnels and back.
VAR x = 5
-> k ->
{x}
-> k2(x) ->
{x}
-> END
== k
~ temp y = x
~ inc(y)
~ inc(x)
{y} {x}
-> l(y) ->
{y}
->->
== l(ref z)
~ inc(z)
* [l {z}]
  ~ inc(z)
- ->->
== k2(ref w)
-> l(w) ->
~ w = w * 2
->->
== function inc(ref v)
~ v = v + 1
~ return
