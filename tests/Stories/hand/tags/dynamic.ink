VAR mood = "calm"
VAR n = 3
LIST l = (lx), ly
Line # mood: {mood} # n{n}n # {n > 2:big|small} # {l}
Line # {tag_of(2)} # a {""} b # {&one|two}
* Choice # {mood} [in {mood} # c{n} {n == 3:three}] out # {"{mood}!"}
- # {mood} first
Text after a dynamic tag.
-> END
=== function tag_of(x)
tag{x}
