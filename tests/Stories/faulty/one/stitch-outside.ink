-> END
= s
Text.
