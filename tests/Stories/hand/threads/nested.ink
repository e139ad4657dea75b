-> a
=== a
<- b
<- c
* [a] A. -> END
=== b
<- c
<- c
* [b] B. -> DONE
=== c
{c}
* [c {c}] C. -> a
