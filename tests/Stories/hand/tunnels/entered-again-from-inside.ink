// A tunnel is entered again by a choice within it.
-> t1 ->
* [x]
- (g) {g}
-> END
== t1
-> t2 ->
+ [a] -> t1
+ {t1 > 2} [b] ->->
== t2
{t2} {t1} {TURNS_SINCE(-> t1)}
* {t2 < 2} [q] -> sub ->
* ->
- ->->
== sub
{sub}
->->
