VAR s = "text"
-> k
=== k
Before.
* {s > 3} Guarded
* Plain
- After.
-> END
