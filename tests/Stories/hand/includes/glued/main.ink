a
INCLUDE x.ink
b <>
INCLUDE x2.ink
c
<> d
INCLUDE x3.ink
* e
