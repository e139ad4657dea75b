- (lab
- ()
- (two words) text
* (3) number label
* () empty
-> END
