CONST q = 5
LIST l = (a), b
z {q} {l}
