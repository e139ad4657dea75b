Before.
->
After.
