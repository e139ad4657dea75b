INCLUDE part.ink
Text {of the root
INCLUDE other.ink
-> nowhere
