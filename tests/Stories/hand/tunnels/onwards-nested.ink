// ->-> elsewhere leaves one tunnel only.
Begin.
-> outer ->
Back at the start.
-> END
=== outer
Outer.
-> inner ->
Not reached in outer.
->->
=== inner
Inner.
->-> detour
=== detour
Detour, still in outer's tunnel.
->->
