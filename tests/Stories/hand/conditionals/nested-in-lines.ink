// Blocks inside lines inside blocks.
VAR i = 0
- (top)
~ i++
{i == 1: one<>}
{i == 2:two<>}
, 
{i < 3: -> top}
{
- i > 100: x
- i > 2 && i < 5:
  nested {
    - i == 3: three
    - else: other
  } tail
- else: y
}
-> END
