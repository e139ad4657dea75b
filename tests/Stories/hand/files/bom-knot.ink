=== only ===
A knot right after a byte order mark.
-> END
