Text <- a
-> DONE
=== a
-> DONE
