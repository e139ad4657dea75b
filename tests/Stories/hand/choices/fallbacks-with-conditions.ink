// Fallback choices that take turns by their conditions.
+ -> k
== k
{k == 3: -> END}
text
+ {k < 2} -> 
  f1
  -> k
+ {k >= 2} ->
  f2
  ->k
* x
- -> k
