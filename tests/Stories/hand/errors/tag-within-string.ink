// A tag that a function writes while a string is made is no operand.
{"a" + 8 == "{tagged()}": same|other}
-> END
=== function tagged
# here
