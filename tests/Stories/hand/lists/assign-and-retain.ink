LIST mood = (glad), sad
LIST wind = calm, (gale)
VAR v = ()
~ v = mood
~ v += sad
{v} {mood}
~ v = wind
{v}
~ mood = mood - glad
[{mood}]
~ mood++
[{mood}]
~ mood = LIST_ALL(mood)
{mood}
~ temp t = mood
~ t -= sad
{t} {mood}
~ mood = gale
{mood} {LIST_ALL(mood)}
