// Whatever is drawn, the text is the same; each element is drawn once in a round.
VAR sum = 0
VAR n = 0
-> loop
=== loop
~ n++
{~{add(1)}|{add(10)}|{add(100)}}<>
{n mod 3 == 0: {sum}.|,}
{n < 9: -> loop}
-> END
=== function add(x)
~ sum += x
~ return ""
