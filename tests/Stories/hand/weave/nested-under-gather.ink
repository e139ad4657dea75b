// What stands deeper under a gather leads on to the next gather, also when a choice of the gather's own level follows.
Start.
- First gather.
- - Deeper gather, which passes over the choice below.
* [Never offered at first]
- Second gather.
  * * [Deep choice] Chosen.
* [Choice beside it] Beside.
- Third gather.
-> END
