VAR x = 1
* {x Text
- -> END
