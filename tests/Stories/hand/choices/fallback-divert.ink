-> loop
=== loop
* One
* Two
* -> gone
- -> loop
=== gone
Nothing more to choose.
-> END
