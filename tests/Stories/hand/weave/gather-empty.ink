* One
-
* Two
- (label)
  Text after a labelled gather, indented.
-
-
Flat text at the gather's level.
-   (   spaced   )   Spaces about a label.
{label} {spaced}
-> END
