One # a
<> two # b
Three # c <> four
Five <> # d
six # e
# f
<> seven
-> k
=== k
<> eight # g
-> END
