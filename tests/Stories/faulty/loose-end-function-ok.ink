~ f()
=== function f()
Text is fine at the end of a function.
* but not a choice
