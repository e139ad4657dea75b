VAR in_part = 3
Top content of the part.
=== from_part
Knot of the part: {in_part}.
-> END
