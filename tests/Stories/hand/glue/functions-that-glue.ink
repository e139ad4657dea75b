// Functions whose own text begins or ends with glue.
A
<>{f()}<>
B
{f()}<>
{g()}
C
~ f()
D<>
~ f()
E
== function f
~ return
== function g
<>
x
<>
