{f()}
=== function f()
Text
- gathered
