// A function that a tag calls may write several lines: they all belong to the tag.
Before. # {lines(0)}
# {lines(1)} and {lines(2)}
After.
-> next
=== next
# {lines(3)}
* {lines(4)} [# {lines(5)}]
- End. # {|{lines(6)}}
-> END
=== function lines(x)
one {x}
two
