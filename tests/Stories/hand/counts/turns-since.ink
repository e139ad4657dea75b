VAR never = -> ghost
-> day
=== day
{TURNS_SINCE(-> day)} {TURNS_SINCE(-> night)} {TURNS_SINCE(-> day.nap)} {TURNS_SINCE(never)}
+ [Nap] -> nap
+ [Night] -> night
+ [Wait] Waited.
- {TURNS() < 5: -> day}
-> END
= nap
Nap {TURNS_SINCE(-> nap)}.
+ [Wake] -> day
+ [Sleep on] -> night
=== night
Night, {TURNS_SINCE(-> day)} since day, {TURNS_SINCE(-> day.nap)} since nap.
+ [Dawn] -> day
=== ghost
-> END
