// An error right after a newline in a tag is told with the next line, not with this one.
LIST l = a, b
Before.
#{1 ? line(): word}
After.
-> END
=== function line()
text
{
  - -1 + a hasnt b: never
}
