* One ~ x = 3
* Two
~ x ~ y
Text ~ tilde.
- -> END
