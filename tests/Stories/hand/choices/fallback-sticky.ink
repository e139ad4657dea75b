VAR n = 0
-> loop
=== loop
~ n++
* [Only once] Chosen on {n}.
+ -> 
  The fallback on {n}.
  {n > 3: -> END}
- -> loop
