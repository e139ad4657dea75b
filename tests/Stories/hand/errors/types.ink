VAR s = "text"
VAR l = ()
Before.
{s - 1}
After.
-> END
