// Functions that come to nothing leave no empty line.
A
{f()}
B
{f()}{f()}
C {f()} D
{f()} E
== function f
{false:x}
{true: }
{""}
