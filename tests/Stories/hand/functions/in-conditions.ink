VAR calls = 0
{yes():a|b}
{not yes():a|b}
{yes() and no():a|b}
{no() and yes():a|b}
{yes():
    block {calls}
- else:
    other
}
{mixed(): text came with it}
* {yes()} Offered {calls}
* {no()} Not offered
- {calls}
-> END
=== function yes()
~ calls++
~ return true
=== function no()
~ calls++
~ return false
=== function mixed()
This text comes first:
~ return true
