-> k
=== k
Text without an end.
=== other
More text.
-> END
