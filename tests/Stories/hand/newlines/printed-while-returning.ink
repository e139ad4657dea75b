// Functions that print as well as return, in every place a value can be asked for.
~ temp a = f()
a={a}
~ temp b = "{f()}"
b={b}
~ temp c = f() + f()
c={c}
{f() == f()}
* {f() ? "x"} no
* {f() == "r"} yes
- (l) {f():t|f}
{f():
- "r": sw
- else: else
}
-> END
== function f
printed
~ return "r"
