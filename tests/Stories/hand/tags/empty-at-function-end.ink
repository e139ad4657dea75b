// A newline behind an empty tag begins another line, but not where a function ends with it.
{trailing()}
{leading()}After.
{true:#}
Last.
-> END
=== function trailing()
Written.
{true:#}
=== function leading()
Said.
{!#}//
