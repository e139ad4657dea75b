VAR n = 0
-> loop
=== loop
~ n++
{&Mon|Tue|Wed} {!first|second|third} {&a|b}.
{!once only}
{!lead|trail }.
{&|even}
{n < 7: -> loop}
-> END
