<- k
<- k(1)
<- k(1, 2)
-> DONE
=== k(x)
{x}
-> DONE
