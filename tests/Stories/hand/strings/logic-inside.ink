VAR name = "Eve"
VAR n = 2
VAR s = ""
~ s = "{name} has {n} apple{n != 1:s}"
{s}.
~ s = "{n > 1:{name}|nobody} {n == 2:{"nested {n}"}}"
{s}
{"a{"b{"c"}"}"}
~ s = "{f(3)}-{f(n)}"
{s}
{s + "{name}{name}" == "96-64EveEve":same|differs {s}}
-> END
=== function f(x)
~ return x * 32
