VAR skip = true
{not skip:
    ~ temp t = 1
}
Before.
~ t = 2
After {t}.
