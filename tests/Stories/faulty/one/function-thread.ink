~ f()
=== function f()
<- k
Text
=== k
-> DONE
