VAR verse = "one line"
~ verse = verse + "; another"
{verse}
{"left "}{" right"}
{"  padded  "}
[{"  padded  "}]
{""}{"after nothing"}
