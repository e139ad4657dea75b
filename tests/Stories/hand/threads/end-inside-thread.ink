-> a
=== a
Before.
<- b
Never after END in a thread.
* [Never] -> END
=== b
In b.
-> END
