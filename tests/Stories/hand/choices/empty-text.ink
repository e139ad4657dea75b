// A choice may consist of logic that prints nothing.
VAR n = 0
+ {""}[]
+ [{""}]
+ {n}[{n}]{n}
- Chosen.
-> END
