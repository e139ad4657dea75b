VAR n = 0
-> q
=== q
"Well?"
- (opts)
* "Where is it?"
  "Over there."
* "What is it?"
  "A clock."
* "When does it strike?"
  "When it likes."
  * * [Wait] It strikes {n + 1}.
  * * [Do not wait]
  - - ~ n++
* {loop} [Enough] -> done
- (loop)
{loop < 3: "Anything else?" -> opts}
{loop == 3: -> opts}
- (done) You go, after {loop}.
-> END
