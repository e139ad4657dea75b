VAR empty = ""
a<>
b
c <>
d
e<>
 f
g <>
   <> h
i <>{empty}
j
k{empty}<>
{empty}<> l
m <>

n
