Question? * not a choice here
* A choice
- Answer * still not
* * A star doubled is a deeper choice
- - Fine + plus is text too
+ + Plus works as well
+ + [Last]
- Done.
