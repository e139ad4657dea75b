VAR s = "x"
-> k
=== k
Before.
<- side
* Choice -> END
=== side
Side {s / 2}.
* Side choice -> END
