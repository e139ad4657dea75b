* Choice [open
* Another ] closed
* [ok]
- -> END
