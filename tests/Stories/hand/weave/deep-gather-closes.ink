// A gather closes every deeper level, whichever of them the play stands in.
Start.
* A
* * B
* * * C
* * * * D
* * * * E
* * * F
- - From B's level.
* * G
- Level one.
* * H
* * * I
- Level one again.
- - Deeper gather after a shallow one.
* * J
- End.
-> END
