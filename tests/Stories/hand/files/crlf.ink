A line.
Another # tag
* Choice
  Text.
* [Other]
  /* block
     comment */ After it.
- Gathered. // comment
{true:
  Block.
}
-> knot
=== knot
~ temp x = 1
{x}
-> END
