-> END
=== 3 ===
-> END
