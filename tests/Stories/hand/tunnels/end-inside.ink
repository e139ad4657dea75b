-> t ->
Never.
=== t
-> u ->
Never either.
->->
=== u
* End -> END
* Done -> DONE
