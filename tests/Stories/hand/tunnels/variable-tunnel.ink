VAR t = -> small
-> t ->
~ t = -> big
-> t ->
-> twice(-> small) ->
-> twice(t) ->
-> named(-> with_arg, "x") ->
End.
-> END
=== small
Small.
->->
=== big
Big.
->->
=== twice(-> what)
-> what -> what ->
->->
=== named(-> what, v)
-> what(v) -> what(v + v) ->
->->
=== with_arg(v)
Arg {v}.
->->
