VAR out = ""
-> build(5)
=== build(n)
{n > 0:
    ~ out = "{n}{out != "":, }{out}"
    -> build(n - 1)
}
{out}
~ out = out + " / " + out
{out}
-> END
