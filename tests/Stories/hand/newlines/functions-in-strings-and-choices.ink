// Functions of several lines inside strings and choices.
{"{f()}"} end
* {true} [{f()}] 
* {f() == "r"} {f()} [x{f()}]y{f()}
* "{f()}"
- "{f()}" {f()}
{f()}{"{f()}"}{f()}
~ temp z = "{f()}"
[{z}]
-> END
== function f
line a
{g()}
line b
~ return "r"
== function g
~ return
