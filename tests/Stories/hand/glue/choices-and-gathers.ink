// Glue at the ends of choices, their bodies and gathers.
* one <>
  <> two
* [three]<> four
  five <> 
  -> k
* six[seven <>]<> eight
- gathered <>
- <> again
-> k
== k
<> at k
{k < 2: <> twice -> k}
-> END
