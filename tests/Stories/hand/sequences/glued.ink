VAR n = 0
-> loop
=== loop
~ n++
Left{&<>|, }
right {first|second <>|}
over.
{n < 4: -> loop}
-> END
