VAR n = 0
-> loop
=== loop
~ n++
[{|a}] [{a|}] [{||c}] [{&|}] [{a||c}]
{|||}
{!|}
Then {n}{|, again}.
{n < 4: -> loop}
-> END
