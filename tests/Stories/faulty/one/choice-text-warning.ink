-> k
=== k
* -> 
* {true} ->
-> END
