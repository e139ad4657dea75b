VAR n = 0
-> loop
=== loop
~ n++
{stopping:
- First.
- Second,
  over two lines.
- The rest.
}
{cycle:
    - tick
    - tock
}
{once:
- Once a
- Once b
}
{n < 4: -> loop}
-> END
