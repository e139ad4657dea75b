Before.
<- aside("one")
Middle, where an arrow \<- in a line is text.
<- aside("two")
After.
-> DONE
=== aside(x)
(Aside {x}.)
-> DONE
