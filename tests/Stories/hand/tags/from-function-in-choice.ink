// A tag that a function writes while a choice's text is made.
A
<- offers
-> DONE
=== offers
+ [{not 0:{tagged(1)}}]
+ take {tagged(2)} it
+ leave [{tagged(3)}] it
=== function tagged(x)
# e{x}
