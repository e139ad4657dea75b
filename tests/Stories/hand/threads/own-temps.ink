// Choices of several threads keep the temporaries of the thread they come from.
-> hub
=== hub
~ temp x = "hub"
<- side("a", 1)
<- side("b", 2)
~ x = "hub changed"
<- other
+ [Hub {x}] Hub has {x}.
- (back) {back > 2: -> END}
-> hub
=== side(name, n)
~ temp x = name + n
~ n = n * 10
+ [Side {x} {n}]
    Side has {x} {n}.
    ~ x = "changed"
    {x}
    -> hub.back
=== other
~ temp x = "other"
+ [Other {x}] {x} -> hub.back
