// A tunnel called in a sequence and in a loop, with its own temporaries at every call.
VAR n = 0
-> loop
=== loop
~ n++
~ temp keep = n * 10
{-> show(keep) ->|-> show(-keep) ->|plain}
kept {keep}
{n < 4: -> loop}
-> END
=== show(x)
~ temp keep = x + 1
show {keep} <>
->->
