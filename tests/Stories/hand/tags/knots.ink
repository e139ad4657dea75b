-> a
=== a
# of a # also of a
# third
Text in a. # of the text
-> b
=== b
-> s
= s
# of s
Text in s.
-> END
