// A threaded choice goes on to leave the tunnel around the thread.
-> a -> end
== a
<- b
* x
- ->->
== b
* y ->->
* z -> c ->
  after c
  ->->
== c
* q
* r
- ->->
== end
done
-> END
