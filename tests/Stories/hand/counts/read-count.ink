VAR t = -> a.s
-> start
=== start
{READ_COUNT(-> a)} {READ_COUNT(-> a.s)} {READ_COUNT(t)} {READ_COUNT(-> start)} {READ_COUNT(-> a.s.lab)}
{start < 4: -> a}
-> END
=== a
-> s
= s
- (lab)
~ t = -> a
{start == 2:
    ~ t = -> a.s.lab
}
-> start
