VAR n = 0
-> walk
=== walk
~ n++
{Step| <> step| <> and stop} {a|}
{&end|again <>} {!x <>}
{n < 4: -> walk}
-> END
