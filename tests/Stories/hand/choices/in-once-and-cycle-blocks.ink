// Choices in the elements of once-only and cycling sequences.
-> loop
== loop
{loop > 8: -> END}
{!
- * once1 -> loop
- text only
- + [sticky] -> loop
}
{cycle:
- + c1 -> loop
- * c2 -> loop
- -> loop
}
+ go
- -> loop
