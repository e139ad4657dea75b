VAR n = 0
-> loop
=== loop
~ n++
{shuffle once:
- one
- two
- three
}
{shuffle stopping:
- uno
- dos
- at last
}
[{~!a|b|c}] {~$x|y|z}
{n < 6: -> loop}
-> END
