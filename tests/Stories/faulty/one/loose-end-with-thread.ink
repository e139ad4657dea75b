-> k
=== k
<- t
=== t
-> DONE
