VAR s = "x"
-> k
=== k
* Fine
* Faulty {s == "x":here}
  {s - 2}
- Gathered.
-> END
