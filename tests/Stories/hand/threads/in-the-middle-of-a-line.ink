// Threads in the middle of lines.
a <- t
b
{true: c <- t}
{true:<- t} d
e <>
<- t
<> f
-> END
== t
th
-> DONE
