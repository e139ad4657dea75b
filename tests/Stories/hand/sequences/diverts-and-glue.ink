// Sequences that end in a divert back into their own line.
I {&waited|slept} {and {&again|once more}|then} left{!.|!|?} -> k
== k
{k < 5: <> {k}{&;|,} -> k}
<> done.
-> END
