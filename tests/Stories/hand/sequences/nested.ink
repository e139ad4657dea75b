VAR n = 0
-> loop
=== loop
~ n++
{a{1|2|3}|b{&x|y}|c{!z}}
{&{one|two} and|{!uno|dos} y}
{n < 8: -> loop}
-> END
