-> k
=== k
* One
* Two
  With text
