// Temporary variables of one name in a flow and its thread.
VAR g = 0
-> a
== a
~ g++
~ temp loc = g
<- th
+ main {loc} {g}
  {loc} {g}
  {g < 3: -> a}
  -> END
== th
~ g++
~ temp loc = g * 100
+ th {loc} {g}
  {loc} {g}
  -> a
