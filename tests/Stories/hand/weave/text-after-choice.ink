* [A]
  Line one.
  Line two.
  ~ temp x = 3
  Line with {x}.
  {x == 3: Inline.}
  {x == 3:
    Block.
  }
  -> after
* [B] # tagged
  Line b.
- Gather.
- (after) After.
-> END
