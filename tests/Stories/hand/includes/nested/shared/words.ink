=== function word(n)
{n:
- 1: alpha
- 2: beta
}
=== fin
Fin.
-> END
