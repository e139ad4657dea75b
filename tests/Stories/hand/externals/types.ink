EXTERNAL host_echo(x)
VAR i = 3
VAR f = 1.5
VAR b = true
VAR s = "text"
{host_echo(i)} {host_echo(f)} {host_echo(b)} {host_echo(s)} {host_echo(i + f)} {host_echo("")}
{host_echo(i) + 1} {host_echo(s) + "!"} {host_echo(b):yes|no} {host_echo(f) * 2}
