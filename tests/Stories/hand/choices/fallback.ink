VAR turns = 0
-> room
=== room
A room with {2 - turns} exits.
* [North] North, then back.
* [South] South, then back.
* ->
  No way is left.
  -> END
- ~ turns++
-> room
