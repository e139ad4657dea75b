INCLUDE shared/words.ink
~ log = log + "1"
=== one
One {word(1)}.
-> two
