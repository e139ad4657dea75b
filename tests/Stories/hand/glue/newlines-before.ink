// Glue eats the line ends before it, however many lines were silent between.
VAR x = 0
First
~ x = 1
~ x = 2
<> still first.
Second
{x == 5: never}
<> still second.
Third
{x:<>} still third.
Fourth
{x == 0:<>} is a new line.
