* {greet()}[ {greet()}] {greet()}
* [{lines()}] {lines()}
- -> END
=== function greet()
Hi
=== function lines()
one
two
