-> town
=== town
The square.
<- baker
<- smith(2)
* [Leave town] -> END
=== baker
The baker waves.
* [Buy bread] Bread. -> town
=== smith(n)
The smith has {n} hammers.
* [Buy a hammer] -> smith(n - 1)
* [Ask] "Busy," he says.
  -> town
