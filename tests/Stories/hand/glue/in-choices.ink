The road forks.
* Left <>
  and left again.
* [Right]<> of course, right.
* Straight [on] <>
  <> to the sea.
- <> So it went.
-> END
