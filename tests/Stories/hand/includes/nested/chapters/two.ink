=== two
Two {word(2)} {log}.
* [Again] -> one
* [End] -> fin
