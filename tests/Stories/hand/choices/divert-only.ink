-> hub
=== hub
* [To the mill] -> mill
* To the river -> river
* "Home," I say[.]. -> home
=== mill
The mill.
-> hub
=== river
The river.
-> hub
=== home
Home.
-> END
