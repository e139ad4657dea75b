temp x = 3
VAR
return 5
~ temp y = 1
{y}
