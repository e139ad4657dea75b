-> hub
=== hub
<- x
<- x
<- y
{x} {y} {hub}
+ [Again] -> hub
+ {x > 4} [End] -> END
=== x
x{x}
+ [From x {x}] -> hub
=== y
-> x
