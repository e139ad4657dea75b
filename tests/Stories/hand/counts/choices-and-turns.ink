// Counts and turns of choices, asked for by the choices themselves.
-> k
== k
* (a) {a == 0} A {TURNS_SINCE(-> a)} {a}
* (b) {not a} B[x]y {b}
+ (c) {CHOICE_COUNT() < 2} C {CHOICE_COUNT()}
- {TURNS()} {TURNS_SINCE(-> c)} {TURNS_SINCE(-> k)}
{k < 4: -> k}
{k < 5: -> a}
-> END
