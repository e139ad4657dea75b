// A fallback choice in a thread waits for the choices of the flow around it.
<- a
* main
- (m) m
-> END
== a
* ->
  fallback in thread
  -> END
* {false} never
* a1
- -> m2
== m2
-> END
