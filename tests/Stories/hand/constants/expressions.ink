// A constant's value is one literal; its uses stand in any expression.
CONST two = 2
CONST seven = 7
CONST below = -3
CONST word = "ab"
VAR v = two
VAR w = below
{two + seven * two} {below * -two} {seven mod two} {seven / two} {-seven} {word + word} {MAX(two, below)} {v == two and w == below}
~ v = seven - two
~ temp t = v * seven
{v} {t}
{v > two: more|less} {word == "ab":same}
* {seven > v} [Pick {seven}] Picked.
* {seven < v} [No]
- -> END
