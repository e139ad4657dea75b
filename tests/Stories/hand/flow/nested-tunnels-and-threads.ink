-> day(1)
=== day(n)
Day {n}.
-> morning(n) -> evening(n) ->
{n < 2: -> day(n + 1)}
-> END
=== morning(n)
<- errands(n)
* [Skip the morning of day {n}] You sleep.
- (done) ->->
=== errands(n)
* [Post on day {n}]
    -> queue(n) ->
    Posted.
    -> morning.done
+ [Walk on day {n}] Walked. -> morning.done
=== queue(n)
{n == 1:A long|A short} queue.
* (wait) [Wait] You wait {wait}.
    {n == 1:
        ->->
    - else:
        ->-> evening(n + 10)
    }
+ [Leave] ->->
=== evening(n)
Evening of {n}.
->->
