INCLUDE main.ink
INCLUDE a.ink
More.
