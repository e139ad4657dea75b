VAR s = "quote \" brace \{ bar \| backslash \\ hash \# end"
{s}
{"don't"} {"tab	inside"}
{"[brackets]"} {"an arrow \-> in text"} {"* star"} {"a \/\/ b"}
{"\~ tilde"} {"- dash"} {"= equals"} {"(parens)"} {"a, b"}
