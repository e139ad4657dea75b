VAR ok = 1
{1 +}
-> nowhere
{missing}
* [open
=== k(
Text.
=== good
{also_missing}
-> good.nothing
Loose end.
