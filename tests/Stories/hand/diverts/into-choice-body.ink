-> k
=== k
* (c) [Choice] In the body {c}.
  Second line of the body.
- Gathered.
{c < 3: -> c}
-> END
