// Time passes by turns; text, choices and ends depend on it.
CONST LATE = 5
VAR place = -> hall
-> hall
=== hall
~ place = -> hall
{It is early|Some time has passed|Time passes|It is late}. {clock()}
+ [Garden] -> garden
+ [Wait] -> hall.waiting
= waiting
You wait.
{late(): -> close}
-> place
=== garden
~ place = -> garden
{garden == 1:The garden.|The garden, still.} {clock()}
* [Smell a rose] {&Sweet|Faint}.
+ [Hall]
    {late(): -> close|-> hall}
- -> garden.leave
= leave
{late():
    -> close
}
-> place
=== close
The gates close after {TURNS()} turns. {hall} {garden} {hall.waiting}
-> END
=== function late()
~ return TURNS() >= LATE
=== function clock()
({LATE - TURNS() > 0:{LATE - TURNS()} left|late})
