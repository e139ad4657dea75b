100% of $5.00 is 5^2/5 + 0 = £5 & more; a@b.c <tag> x < y > z.
a_b a-b a+b a=b (a) 'a' `a` ~a ?a !a @a
3 - 2 is 1; 3 -2; 3- 2.
