* [A] a
* [B] b
- -> last
=== last
The end -> END