->
-> 3
-> a.
-> .a
-> a..b
-> a b
Text -> -> a
=== a
-> END
