// A name is looked for in its own stitch and knot before the rest of the story.
-> here
=== here
-> near
= near
Near here.
- (mark) Mark here {mark}.
{mark > 1: -> far}
-> mark
= far
Far here.
-> other
=== other
-> near
= near
Near other.
-> mark
= deep
- (mark) Mark other {mark} {near} {here.near.mark}.
{mark < 2: -> here.near.mark}
-> END
