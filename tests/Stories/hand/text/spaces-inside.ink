// Runs of blanks inside a line collapse to one; ends are trimmed.
The   tide    comes		in.   
A	tab	is	a	blank.	
{"one"}   {"two"}{"three"}    {"four"}
   {"led by a value"} and {"closed by one"}   
Dots ... and dashes - and – stay, - as they are.
