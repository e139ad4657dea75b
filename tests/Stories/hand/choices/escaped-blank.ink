// A choice that begins with an escaped blank may begin with logic, or be of nothing else.
* \ {false:x}
* \ {false:x}[y]
* \ 
* \ [x]
* \ {true: z }[ {false:q} ]
- end
