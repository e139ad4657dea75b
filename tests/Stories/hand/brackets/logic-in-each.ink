VAR who = "Mara"
VAR n = 1
* Ask {who}[ ({n} time{n > 1:s})], and {who} answers {n} time{n > 1:s|}.
* The {n > 0:some|none}[ here] there
* [{n == 1:One|Many}]{n == 1:just one|many}
* \ {who}[ {who}] {who}
-  ok
~ n = 2
* Ask {who}[ ({n} time{n > 1:s})], and {who} answers {n} time{n > 1:s|}.
* [only]
- {n}
-> END
