A line
* {true} Pick [me], then
  more
* Not me
- Gathered
  and on.
* [Only]
* * [Deeper]
    Deep.
- - Inner gather.
- Outer.
-> END
