INCLUDE d/x.ink // comment
text
-> k
== k
start
INCLUDE d/x2.ink
* c
INCLUDE d/e/y.ink
- end
-> END
