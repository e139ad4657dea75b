{k()}
=== k()
Text
-> END
