LIST pets = cat, (dog)
VAR none = ()
VAR some = (cat)
{0: zero|not zero}
{1: one|not one}
{-1: minus one|not}
{0.0: zero float|not zero float}
{0.5: half|not half}
{true: yes|no}
{false: yes|no}
{pets: list|empty}
{none: list|empty}
{some: list|empty}
{not pets} {not none} {not 0} {not 2}
-> END
