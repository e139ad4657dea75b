-> start
=== start
* (first) [The first] Picked the first.
* (second) {not first} [The second] Picked the second.
- (joined) Joined {joined}.
+ {first} [Remember the first] First: {first}.
+ (third) {not first} Third
- {third:Third was taken.|Third was not.} {start.second:Second too.}
{start.joined} {start.third}
-> END
