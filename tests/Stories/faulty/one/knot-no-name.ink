Before.
===
After.
