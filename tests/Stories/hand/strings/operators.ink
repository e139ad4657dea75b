VAR a = "abc"
{a == "abc"} {a != "abc"} {a == "ABC"} {a + 1} {1 + a} {a + 1.5} {a + true} {true + a}
{a ? "b"} {a has "bc"} {a hasnt "x"} {a !? "a"} {"" == ""} {a ? ""}
{a == 3} {"3" == 3} {"1.5" == 1.5}
{"x" + "y" + "z"} {"x" + 1 + 2} {1 + 2 + "x"}
