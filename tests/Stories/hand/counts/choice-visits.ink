VAR n = 0
-> loop
=== loop
~ n++
+ (a) [A {a}] A{a}.
+ (b) {a} [B {b}] B{b}.
* (c) {a > 1} [C] C{c}. -> loop
- (g) {a}{b}{c}{g}
{n < 6: -> loop}
{loop.a} {loop.g}
-> END
