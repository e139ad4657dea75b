INCLUDE missing.ink
INCLUDE
Text.
