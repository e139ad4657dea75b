-> k
=== k
Before.
<- side
After.
-> DONE
=== side
~ temp x = 1
{x: Side.}
