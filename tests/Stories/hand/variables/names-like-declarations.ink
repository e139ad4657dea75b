// Names and lines that begin like declarations.
VAR VARx = 1
VAR LISTx = 2
VAR INCLUDEx = 3
VAR TODOx = 4
VAR EXTERNALx = 5
VAR CONSTx = 6
VARx LISTx
CONSTx
{VARx}{LISTx}{INCLUDEx}{TODOx}{EXTERNALx}{CONSTx}
-> functional
== functional
~ temp returned = 1
~ returned = 2
~ temp temporary = 3
~ temporary = 4
~ temp tempx = returned
{returned}{temporary}{tempx}
~ returner()
-> refer(tempx) ->
{tempx}
-> END
== function returner
~ return
== refer(ref refx)
~ refx++
->->
