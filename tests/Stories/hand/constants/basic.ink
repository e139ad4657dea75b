CONST MAX_TRIES = 3
CONST NAME = "Isolde"
CONST HALF = 0.5
CONST YES = true
CONST BELOW = -4
VAR tries = MAX_TRIES
{MAX_TRIES} {NAME} {HALF} {YES} {BELOW}
{tries == MAX_TRIES:equal} {MAX_TRIES * HALF} {NAME + "!"}
{MAX_TRIES:
- 3: three
- else: other
}
{YES: {NAME} waits.}
* {MAX_TRIES > 2} [{NAME} {MAX_TRIES}] Picked.
- -> END
