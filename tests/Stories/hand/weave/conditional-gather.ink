VAR a = true
* One
  {a: -> two}
  Not seen.
* Three
- Gathered.
- (two) Two.
{a:
  ~ a = false
  -> two
}
-> END
