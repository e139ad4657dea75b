// Quotes, numbers and truth values as alternatives.
{"a"} "b"
{"a"|b}
{"a"|"b"}
{&"a"|b}
{"a" == "a":yes}
{"a":yes}
{1|2}
{1}
{x|2}
{-1|2}
{- 1}
{(1)|2}
{true|false}
{1,2|3}
