// Blanks from strings and branches among other blanks.
a{" "}b {""} c
a {" "} b
{" "}
{"  x  "}y
x{"  "}
end
a{"\n"}b
x  {true:  y  }  z
{true:  y  }
{true:{true: a }{true: b }}c
