~ {x}
{x ? y}
* choice {cond} -> END
~ x =+ 3
== k ==
~ return
