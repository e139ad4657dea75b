VAR true = 1
VAR not = 2
VAR and = 3
VAR mod = 4
VAR function = 5
-> END
=== else
-> END
=== temp
-> END
