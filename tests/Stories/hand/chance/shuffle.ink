VAR n = 0
-> loop
=== loop
~ n++
{~a|b|c} {~heads|tails}
{shuffle:
- one
- two
- three
}
{n < 7: -> loop}
-> END
