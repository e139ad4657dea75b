VAR open = false
-> door
=== door
+ {open} [Enter] You enter. -> END
+ {not open} -> 
    The door opens by itself.
    ~ open = true
    -> door
