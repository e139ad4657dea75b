VAR n = 0
-> loop
=== loop
~ n++
The bell rings {once|twice|three times|again}.
{One|Two|} end.
{|Second only}
{only one{n > 1: element|}|}
{n < 5: -> loop}
-> END
