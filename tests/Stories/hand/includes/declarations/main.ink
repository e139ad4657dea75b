INCLUDE a.ink
INCLUDE b.ink
{A_CONST} {b_var} {item_two} {state} {f(2)}
-> shared
