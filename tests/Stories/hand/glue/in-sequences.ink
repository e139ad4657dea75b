VAR n = 0
-> walk
=== walk
~ n++
{Step|<> step|<> and stop} {<>|}
{&end|<> again} {<>}
{n < 4: -> walk}
-> END
