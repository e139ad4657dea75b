One <>
line.
Two
<> lines.
Three <> within <> one.
No<>space.
Space <> <> <> once.
<>
Glue alone on a line.
The end.<>
