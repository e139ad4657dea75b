VAR n = 0
-> loop
=== loop
~ n++
{stopping:
- {n == 1:
    Block in a sequence.
  }
- {
  - n == 2: Two.
  - else: Not two.
  }
- {n > 2: Inline} {n}
}
{n < 5: -> loop}
-> END
