// Levels may be skipped on the way down.
Start.
* One
* * * Three below one
* * * Other three
- - Gather at two.
* Second
- - - Gather at three.
* * Two below
- Done.
-> END
