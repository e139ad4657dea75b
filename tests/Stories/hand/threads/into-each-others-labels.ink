// Threads whose choices go on in each other's weave.
-> a
== a
<- b
<- c
-> DONE
== b
<- d
b
* bc
  <- d
  <- c
- (bg) bg
* {c.cc} x
* y
- -> END
== c
{not c: no}
* (cc) cc
  -> b.bg
== d
* dd -> b
