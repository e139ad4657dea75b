-> a
=== a
Start.
<- b
<- c
<- d
Rest of a.
-> DONE
=== b
b falls off
=== c
c is done. -> DONE
=== d
* [d's choice] Chosen.
- Gathered in d.
-> DONE
