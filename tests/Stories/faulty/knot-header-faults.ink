===
=== 
=== 3bad ===
=== two words ===
=== k(
-> END
=== l(a
-> END
=== m(a,)
-> END
=== function
-> END
=== function ()
