// Glue beside functions that print nothing, and in empty branches.
Hello <>
-> a
== a
<> there <> {true:<>}
<> friend.
{f()}<> after
<>{f()}
x{f()}y
x {f()} y
{g()}<>
end
-> END
== function f
~ temp x = 1
== function g
gtext <>
more g
