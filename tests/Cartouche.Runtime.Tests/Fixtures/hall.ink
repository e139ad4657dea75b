VAR guests = 0
VAR open_doors = 0
-> hall
=== hall ===
<- fireplace
<- window(guests)
<- doors
{hall == 1:The hall is dim.|The hall.}
* -> dark
- -> DONE
=== dark
Darkness falls{guests: on {guests} of you}.
+ [Light a candle] -> hall
=== fireplace
{fireplace > 4: -> DONE}
The fire {&crackles|hisses}.
* [Warm up] Warm.
    ** [Stay] You stay. -> hall
    ** [Go] -> hall
+ {guests > 1} [Tell a tale] # long
    -> tale -> hall
- -> DONE
=== tale
Once{tale > 1: more}...
<- listeners(tale)
+ [End the tale] The end.
- ->->
=== listeners(n)
+ [Interrupt ({n})] You interrupt {n}.
    ->->
=== window(n)
~ temp seen = n * 2
* [Look out] You see {seen} lights.
    ~ guests++
    -> hall
+ {seen < 6} [Wave ({seen})]
    ~ guests += 1
    -> hall
=== doors
{open_doors < 2:
    + [Open door {open_doors + 1}]
        ~ open_doors++
        {open_doors == 1:Creak.|Slam!}
        -> hall
- else:
    + [Leave]
        ~ open_doors = 0
        ~ guests = 0
        {~A draught.|A gust.} -> hall
}
-> DONE
