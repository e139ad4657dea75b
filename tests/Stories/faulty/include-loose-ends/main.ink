INCLUDE x.ink
-> f
{g()}
== m
  warn loose
== stitched
-> END
