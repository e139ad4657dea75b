VAR a = 1
A {a} 
B { a }.
C {  a  }  d.
{ a }E
F{ a : g }.
H{a:i }j.
K{ a: l|m } n.
{a: o}
{a:p }
q
