-> a
=== a
* Go [now] -> b
* Go[!] then -> b
* [Go] -> b
* Go [] at once -> b
* Go <> -> b
* [Go] <> -> b
* -> b
=== b
to b.
{b < 7: -> a}
-> END
