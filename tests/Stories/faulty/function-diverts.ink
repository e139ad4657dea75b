~ f()
=== function f()
Text
-> k
=== k
-> END
