// Strings made of sequences, of themselves and of a function's text.
VAR mood = "happy"
~ mood = mood + "{mood == "happy":!|?}"
{mood} {mood == "happy!"}
~ mood = "{mood}{~x|x}"
{mood}
~ mood = "{&1|2}{&1|2}"
{mood}
~ mood = "a" + f("b") + "c"
{mood}
~ mood = "  {mood}  "
[{mood}]
{"" + mood + "" == mood}
== function f(s)
printed {s}
~ return "<{s}>"
