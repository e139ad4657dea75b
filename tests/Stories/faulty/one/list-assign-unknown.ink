LIST l = a, b
~ l += c
