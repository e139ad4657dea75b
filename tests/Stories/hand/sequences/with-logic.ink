VAR n = 0
VAR who = "Ada"
-> loop
=== loop
~ n++
{{who}|{n > 1:late|early}|{n} {who}}
{&{n mod 2 == 0:even|odd}|{add(n)}}
{n < 5: -> loop}
-> END
=== function add(x)
~ return x + 100
