-> loop
=== loop
{stopping:
- One -> loop
- Two
    -> loop
- {once:
    - Nested once -> loop
    - Nested twice -> sub ->
  }
  -> loop
}
=== sub
In a tunnel.
{sub > 1: -> END}
-> loop
