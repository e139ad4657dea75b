EXTERNAL host_sum(a, b)
EXTERNAL host_sum_safe(a, b)
VAR total = 0
~ add(3)
~ add(4)
{total} {describe()}
-> t ->
-> END
=== function add(x)
~ total = host_sum(total, x)
=== function describe()
~ return "total {host_sum_safe(total, 0)}"
=== t
In a tunnel {host_sum(total, 1)}.
->->
