// Every way into the line counts for its sequences.
-> a
=== a
{1st|2nd|3rd} from {here()}.
+ {TURNS() < 4} [Again] -> a
+ {TURNS() > 1} [Other] -> b
=== b
{1st b|2nd b}
{b == 1: -> again}
-> END
=== again
-> b
=== function here()
{h1|h2|h3}
