// A divert ends a line as the line itself would have.
Left -> right
=== right
right.
Next line -> down
=== down
<> joined, because the glue comes after.
-> END
