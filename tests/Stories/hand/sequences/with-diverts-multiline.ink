VAR n = 0
-> loop
=== loop
~ n++
{stopping:
- One -> loop
- Two
    -> loop
- {once:
    - Nested once -> loop
    - Nested twice -> sub -> loop
  }
  Past the nested ones.
  {n > 5: -> END}
  -> loop
}
=== sub
In a tunnel.
->->
