Here <>
<- aside
<> and there.
-> DONE
=== aside
, an aside,
* [Answer] The thread answers <>
  at once.
  -> END
