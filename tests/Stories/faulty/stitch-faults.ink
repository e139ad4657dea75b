= top
Text.
=== k
=
= s t
= s(
-> END
