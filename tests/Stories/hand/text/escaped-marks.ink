// Escaped marks at the beginning of lines and choices.
\- a
\* b
 \+ c
\== d
\= e
\~ f
\INCLUDE x
\VAR x = 1
\TODO: x
\-> x
\<- y
\#z
\(l) x
* \(l) x
* \{a\}
* \[x\] [y]
* \-> k
- \(m) x
-> END
