Before.
~
After.
