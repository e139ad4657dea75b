// A weave inside a block, under the choices of the flow around it.
VAR on = true
{on:
 text
 * a
   inner
   ** deep
      x
      -> lab
   ** deeper
      *** deepest -> lab
 * b -> lab
}
* c
- (lab) {lab}
{lab < 3: -> again}
-> END
- (again)
{ not on:
  * d -> lab
- else:
  ~ on = false
  * e
    -> lab
}
