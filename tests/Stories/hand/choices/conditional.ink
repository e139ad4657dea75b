VAR keys = 1
VAR brave = true
A locked gate.
* {keys} {brave} Unlock it
* {keys > 1} Try the second key
* {not brave} [Run]
* {brave and keys >= 1} [Shout] You shout.
* {false} {true} Never
* { keys == 1 } { brave || false } [Spaces in the braces] Fine.
* {keys}{brave}[Together] Also fine.
- Through.
-> END
