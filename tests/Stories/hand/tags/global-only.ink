# one
# two # three
-> start
=== start
# knot tag
Text.
-> END
