-> talk
=== talk
- (top) Top {top}.
* (ask) [Ask] Asked {ask}.
  * * (why) [Why] Because.
  * * (how) [How] Like so.
  - - (sub) Sub gather {sub}.
  {sub < 3: -> sub}
* [Back] -> top
* [Jump in] -> talk.ask
* [Jump deep] -> why
- (bottom) Bottom {bottom}.
{bottom == 1: -> talk.top}
-> elsewhere
=== elsewhere
{talk.ask} {talk.why} {talk.how} {talk.sub} {talk.bottom}
{elsewhere < 2: -> talk.bottom}
-> END
