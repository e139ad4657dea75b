The {adjective(1)} fox {verb()} over the {adjective(2)} dog{stop()}
{list_of(3)}
"{adjective(1)}{adjective(2)}"
{adjective(1)} {adjective(2)} {list_of(1)}, then.
-> END
=== function adjective(n)
{n:
- 1: quick
- 2: lazy
}
=== function verb()
<>jumps<>
=== function stop()
.
=== function list_of(n)
{n > 0:
{n}{n > 1:, }<>
{list_of(n - 1)}
}
