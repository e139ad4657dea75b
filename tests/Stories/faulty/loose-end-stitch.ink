-> k
=== k
= one
Text.
= two
Text.
