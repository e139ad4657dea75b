// A blank after the mark of a sequence is no part of its first element.
VAR n = 0
-> loop
=== loop
~ n++
[{& one|two}] [{! once| }] [{$ first|last }] [{&  |x}]
Left{& <>| and} right.
{n < 3: -> loop}
-> END
