VAR n = 0
-> loop
=== loop
~ n++
{Text|# only tag|More # late}
Seq # {a|b|c}
{stopping:
- # tagged
  One
- Two # tagged too
}
{n < 3: -> loop}
-> END
