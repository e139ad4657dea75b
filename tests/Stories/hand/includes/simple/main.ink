INCLUDE part.ink
The root comes after its include's top content.
-> from_part
