{q}
~ temp r = 3
- (xl) xl {xl}
* {xl < 3} [c] -> xl
* [d]
