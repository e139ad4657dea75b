LIST colours = red, green, blue
VAR n = 4
{n}<>
{n}<>{n}
{LIST_ALL(colours)}<>
<>{colours}<>.
{n} <>
{true}<>
!
