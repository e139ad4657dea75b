TODO: begin better
Text.
  TODO: indented
* Choice
  TODO: inside a choice
- TODO: is this a gather with a note?
Text with TODO: inside.
-> k
=== k
TODO: in a knot
TODO : with a blank before the colon
TODO without a colon
{true:
    TODO: in a block
    Block.
}
-> END
