-> talk
=== talk
- (top) T{TURNS_SINCE(-> top)} A{TURNS_SINCE(-> ask)} O{TURNS_SINCE(-> over)}
+ (ask) [Ask] Asked, {TURNS_SINCE(-> ask)} {TURNS_SINCE(-> top)}.
+ (tell) [Tell] Told, {TURNS_SINCE(-> ask)} {TURNS_SINCE(-> tell)}.
- (over) Over {TURNS_SINCE(-> over)} {TURNS_SINCE(-> tell)}.
{TURNS() < 5: -> top}
-> END
