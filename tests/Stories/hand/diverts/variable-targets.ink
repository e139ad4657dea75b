VAR next = -> one
VAR last = -> done
-> hub
=== hub
-> next
=== one
One.
~ next = -> two
-> hub
=== two
Two.
~ next = -> place.stitch
-> next
=== place
Never here.
-> DONE
= stitch
Stitch.
~ next = -> place.stitch.label
* [Go] -> next
- (label) Label {label}.
{label == 1: -> next}
-> last
=== done
{next == -> place.stitch.label: Same target|Other target}, {next != last: not the last}.
-> END
