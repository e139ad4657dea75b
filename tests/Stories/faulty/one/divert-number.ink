Before.
-> 3
