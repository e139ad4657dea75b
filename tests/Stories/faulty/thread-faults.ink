<-
<- a -> b
Text <- a
<- a.b.c.d
=== a
-> END
=== b
-> END
