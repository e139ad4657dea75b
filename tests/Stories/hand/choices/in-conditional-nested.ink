// Diverts go past the deepest choices, so the gather waits for a pick.
VAR a = 1
VAR b = 2
-> top
=== top
Pick.
{a:
    {b == 2:
        * Deep one
          With text.
          -> rest
        * Deep two -> out
    }
    {b == 3:
        * Not offered -> out
    - else:
        + Else offered -> rest
    }
}
{ a == 1:
    * [Level]
        * * [Below] Below the level. -> rest
        * * [Beside] Beside it. -> out
}
+ [Flat]
- (rest) Gathered.
~ b = 3
{rest < 3: -> top}
-> out
=== out
Out.
-> END
