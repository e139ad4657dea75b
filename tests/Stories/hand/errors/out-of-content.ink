A story that does not say it ends.
-> k
=== k
Text, and then nothing.
