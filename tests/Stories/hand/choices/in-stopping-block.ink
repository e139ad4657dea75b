// Choices in the elements of a stopping sequence.
-> loop
== loop
{stopping:
- first
  * A1 -> loop
  * A2 -> loop
- second
  * B1 -> loop
- third
  + C -> END
}
+ ALWAYS -> loop
