{say()} {say()} {say()} {say()}
{say()}, {many()}, {many()}, {many()}
-> END
=== function say()
{red|green|blue}
=== function many()
{cycle:
- alpha
- beta
}
