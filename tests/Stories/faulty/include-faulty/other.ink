=== k
Loose end in an included file.
