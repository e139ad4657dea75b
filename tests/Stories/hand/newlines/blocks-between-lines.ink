// Blocks between lines of text, with and without text of their own.
VAR x = 0
A
{x:
  b
}
C
{not x:
  d
}
E
{ x:
- 0: f
- 1: g
}
H
{ x:
- 0:
  i
- 1: 
  j
}
{
- x: k
- not x: l <>
}
M {x:n|o <>}
P
{not x:
  {x:
    q
  - else:
    r
  }
  s
}
T
{not x:

u

}
v
