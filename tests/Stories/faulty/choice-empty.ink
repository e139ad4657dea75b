*
* []
+ [ ]
* {true}
- -> END
