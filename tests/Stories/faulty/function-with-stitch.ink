{f()}
=== function f()
Text
= s
More
