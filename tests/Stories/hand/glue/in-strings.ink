VAR s = ""
~ s = "no<>space"
{s}
~ s = "a {true:b<>} c"
{s}
{s == "a b c":glue left nothing in the text|glue left something}
