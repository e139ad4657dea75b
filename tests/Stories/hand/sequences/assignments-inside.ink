VAR n = 0
VAR score = 0
-> loop
=== loop
~ n++
{cycle:
- ~ score += 1
- ~ score += 10
  ~ temp t = score * 2
  {t}
- Text
  ~ score = score - 1
}
{score}
{n < 6: -> loop}
-> END
