-> END
=== two words ===
-> END
