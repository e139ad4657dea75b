I ask <>
->quietly->
<>, then wait.
I ask again ->quietly->
and wait once more.
I ask {true: ->quietly->} within a line.
-> END

=== quietly
in a whisper
->->
