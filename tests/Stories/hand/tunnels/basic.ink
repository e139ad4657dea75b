Day one.
-> dream -> wake
=== wake
Awake.
-> dream ->
Still here. {dream}
-> dream -> dream -> end_of_day
=== end_of_day
Night.
-> END
=== dream
A dream of {dream} {dream == 1:horse|horses}.
->->
