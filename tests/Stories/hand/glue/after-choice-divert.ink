* [Knock] -> door
* Wait -> wait
* Call[] out <> -> call

=== door
<>The door is oak.
-> END
=== wait
a while.
-> END
=== call
and listen.
-> END
