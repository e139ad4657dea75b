// A once-only choice is spent when its content was visited, not when its text was offered.
VAR n = 0
-> hub
=== hub
~ n++
{n > 4: -> END}
* [Same words] First of the two.
* [Same words] Second of the two.
* -> last
- -> hub
=== last
No words are left.
-> END
