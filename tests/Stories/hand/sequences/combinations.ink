// Shuffles of one element, so that nothing hangs on chance.
VAR n = 0
-> loop
=== loop
~ n++
{shuffle once:
- shuffle once {n}
}
{shuffle stopping:
- shuffle stopping {n}
}
{shuffle:
- shuffle {n}
}
{~only}
{~~one {n}}
{!~once {n}}
{$~stop {n}}
{n < 3: -> loop}
-> END
