* Take [the coin]<>
  it.
* Take[ it] <> 
  <> slowly.
* [Leave]
  <> Left.
- -> END
