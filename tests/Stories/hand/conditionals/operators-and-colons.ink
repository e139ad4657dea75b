// Conditions with and without blanks around operators and colons.
~ temp v = 1
{v > 0 && v < 2:in|out} {v>0:pos}{v<0:neg}
{v == 1 or v == 2:1-2} { v + 1 == 2 : two }
{ (v == 1): paren}
{v mod 2:odd|even}
{-v < 0:neg|pos}
{!(v == 2):not two}
{ v - 1: nonzero | zero }
{v:{v - 1:a|b}|c}
