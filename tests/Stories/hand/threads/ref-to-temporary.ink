// A thread changes a temporary variable of the flow that started it.
~ temp x = 5
<- a(x)
{x}
* see {x}
  {x}
- {x} -> END
== a(ref y)
~ y = y + 1
{y}
* [inc]
  ~ y = y + 10
  y={y}
  -> DONE
