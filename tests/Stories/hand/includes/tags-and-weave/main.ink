# root tag
INCLUDE opening.ink
- Gathered in the root. # r
{opening_label}
-> END
