A
* one {CHOICE_COUNT()}
* two {CHOICE_COUNT()}
* {CHOICE_COUNT() == 2} three {CHOICE_COUNT()}
* {CHOICE_COUNT() < 3} not offered
- Then
{CHOICE_COUNT()} now.
+ four {CHOICE_COUNT()}
- -> END
