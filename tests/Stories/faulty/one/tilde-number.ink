Before.
~ 3
After.
