* One
  -> t -> u
* Two
  -> t ->
- Gathered.
- -> u
=== t
In t.
->->
=== u
In u.
-> END
