VAR n = 0
-> loop
=== loop
~ n++
{Line one # one|Line two # two|Line three}
After # {tag a|tag b}
{n < 3: -> loop}
-> END
