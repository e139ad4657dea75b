INCLUDE a.ink
Text.
