// Tunnels and diverts as the elements of sequences.
VAR l = 0
-> k
== k
{l} <>
~ l++
{ shuffle once:
- -> t ->
}
{stopping:
- -> t ->
- -> t -> k2
}
-> k
== t
(t{l}) <>
->->
== k2
out {t}
-> END
