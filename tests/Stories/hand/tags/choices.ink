-> q
=== q
Question. # q
+ Plain # plain
+ [Bracketed # inside] # outside
    # on its own line
    Text of bracketed. # text
+ Both # before [in # in] out # out
+ {true} # first
    Only a tag.
* [{"logic"} # with {1 + 1}]
- Gathered # g
{q < 4: -> again}
-> END
=== again
-> q
