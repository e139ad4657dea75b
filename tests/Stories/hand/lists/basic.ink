LIST kettle = cold, boiling, recently_boiled
VAR other = cold
{kettle} [{other}]
~ kettle = boiling
{kettle} {kettle == boiling} {kettle != cold} {kettle > cold} {kettle < recently_boiled}
~ kettle++
{kettle}
~ kettle--
~ kettle--
{kettle} {LIST_VALUE(kettle)} {kettle(3)}
~ kettle--
[{kettle}] {kettle == ()} {not kettle}
~ kettle++
[{kettle}]
