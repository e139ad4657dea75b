-> a
=== a
Before.
* ->
  A fallback may lead to a weave of its own.
* * [Inside] Chosen inside.
* * ->
    Not reached the first time.
- After.
* {false} Unseen
* -> b
=== b
In b.
+ {a > 5} Unseen
+ ->
  In the fallback of b.
-> END
