// Tags in every place of a choice.
* a # t1 {1 + 1}
* b[# t2]# t3
* {true} # t4
  c
* (l) # t5 # t6
  d # t7
* e[f # t8] -> k
* f # t9
  -> k
- g
-> END
== k
k # t10
-> END
