VAR word = "b"
VAR n = 2
-> loop
=== loop
{n:
- 0: zero
- 1: one
- 1 + 1: two
- else: many
}
{word:
- "a": A
- "b":
    B
    over two lines
}
{ n > 1:
- true: switch on true
- false: switch on false
}
~ n--
~ word = "a"
{n >= 0: -> loop}
{n:
- else: only else
}
-> END
