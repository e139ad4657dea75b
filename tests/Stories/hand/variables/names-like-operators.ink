// Names that begin like operators.
~ temp notx = 1
~ temp andy = 2
~ temp orb = 3
~ temp modx = 4
~ temp hasx = 5
{notx}{andy}{orb}{modx}{hasx}
{notx and andy or orb}
{notx mod andy} {andy mod modx} {modx - orb mod andy}
{not notx} {notx and andy} {not (not notx)}
