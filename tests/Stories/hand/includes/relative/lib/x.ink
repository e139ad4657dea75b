INCLUDE lib/y.ink
=== x
X then {y()}.
-> END
