// On one line in braces a bullet is text; only a line of its own makes a choice.
VAR open = true
-> gate
=== gate
A gate.
{open:* [Enter] is text.}
{open:
    * [Enter] You enter. -> inside
}
{not open:
    * [Knock] -> inside
}
+ {open} [Close it]
    ~ open = false
    -> gate
* [Go] -> inside
=== inside
Inside. {gate} time{gate != 1:s}.
-> END
