INCLUDE ./lib/../lib/x.ink
-> x
