VAR day = 0
-> morning
=== morning
~ day++
{day:
- 1: Monday.
    + [Work] -> work
- 2: Tuesday.
    + [Work late] -> work
    + [Rest] Rested. -> END
- else: The week is short.
    -> END
}
+ [Sleep] Slept.
- -> morning
=== work
Worked on day {day}.
-> morning
