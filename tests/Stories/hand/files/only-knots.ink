=== a ===
A story of knots alone begins nowhere.
-> END
=== b ===
B.
-> END
