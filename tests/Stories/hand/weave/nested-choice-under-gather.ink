// A choice nested straight under a gather leads on to the next gather, also when a choice of the gather's own level follows.
-> room
== room ==
-
* * [Deeper.]
* [Beside it.]
-
On.
-> END
