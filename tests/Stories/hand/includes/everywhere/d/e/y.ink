y
TODO: y
warn -> 
* [y] -> k2
== k2
k2 text
