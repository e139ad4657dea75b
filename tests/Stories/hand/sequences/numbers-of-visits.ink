// A sequence in a choice's text advances when the choice is offered.
VAR n = 0
-> loop
=== loop
~ n++
+ {a|b|c}[{d|e|f}]{g|h|i}
+ [Other{&| way}]
- {n < 4: -> loop}
-> END
