-> t ->
Back.
-> END
=== t
A tunnel without a way back.
