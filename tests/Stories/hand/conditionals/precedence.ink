VAR a = 2
VAR b = 3
{a + b * 2 == 8:1}
{(a + b) * 2 == 10:2}
{not a == 2:x|3}
{not (a == 3):4}
{a == 2 and b == 3 or false:5}
{true or false and false:6}
{a < b == true:7|x}
{- a + b == 1:8}
{a - -b == 5:9}
{10 - 3 - 2 == 5:10}
{2 * 3 mod 4 == 2:11|{2 * 3 mod 4}}
{100 / 10 / 5 == 2:12}
{!(a > b) && !(b < a):13}
{a >= 2 && b <= 3 || 1 > 2:14}
{8 % 5 + 1 == 4:15}
{-2 * -3 == 6:16}
{!true == false:17|x}
-> END
