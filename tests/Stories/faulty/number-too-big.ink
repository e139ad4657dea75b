VAR fine = 2147483647
Text {fine}.
{3000000000}
