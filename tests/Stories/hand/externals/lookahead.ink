// One that is not safe to call while looking ahead ends the line before it; a safe one may run early.
EXTERNAL host_echo(x)
EXTERNAL host_echo_safe(x)
First line.
~ host_echo("unsafe")
Second line.
~ host_echo_safe("safe")
Third line {host_echo(3)} and {host_echo_safe(4)}.
~ host_echo("x")
<> glued after an unsafe call.
Fourth.
~ host_echo_safe("y")
<> glued after a safe call.
* [Go]
- Done {host_echo("z")}
-> END
