VAR n = 0
-> loop
=== loop
~ n++
+ Knock {once|twice|again}[ {softly|loudly}] and wait {a bit|longer}.
+ [{&Odd|Even} call]{Hello|Hello again}!
- {n < 4: -> loop}
-> END
