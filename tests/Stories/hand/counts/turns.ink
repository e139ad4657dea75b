T{TURNS()}
* A -> b
* B -> b
=== b
T{TURNS()}
* C
  T{TURNS()}
* D
- T{TURNS()}
* -> 
  Fallbacks are turns too? T{TURNS()}
- * [Last]
- T{TURNS()}
-> END
