INCLUDE a.ink
INCLUDE b.ink
-> k
