-> menu
=== menu
+ {TURNS() < 3} 1 -> picked(1)
+ 2 -> picked(2)
+ 3 -> picked(3)
+ 4 -> picked(4)
+ 5 -> picked(5)
+ 6 -> picked(6)
+ 7 -> picked(7)
+ 8 -> picked(8)
+ 9 -> picked(9)
+ 10 -> picked(10)
+ 11 -> picked(11)
+ 12 -> picked(12)
=== picked(n)
~ temp half = n / 2
Number {n}, half of it {half}.
{n == 12 || TURNS() > 4: -> END}
-> menu
