VAR s = "open
~ s = "also open
{"inline}
After.
