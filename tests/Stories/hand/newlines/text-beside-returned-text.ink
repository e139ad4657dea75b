// A line may go on after what a function returned or printed.
A {f(0)} B
A{f(1)}B
A {f(2)}
{f(1)} B
{f(2)}
{f(0)}
{f(1)}{f(2)}
== function f(n)
{n:
- 0: ~ return
- 1: ~ return "r"
- 2: text
     more
}
