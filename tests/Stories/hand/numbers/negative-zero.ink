Rounded up, minus a half is {CEILING(-0.5)}.
-> END
