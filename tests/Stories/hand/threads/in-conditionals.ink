VAR open = true
-> hub
=== hub
{open:
    <- shop
    {hub > 1: <- back_room}
- else:
    <- closed
}
{not open: <- closed}
+ [Wait] Waited.
    ~ open = not open
    {hub > 3: -> END}
    -> hub_again
=== hub_again
-> hub
=== shop
Shop.
+ [Buy] Bought. -> hub_again
=== back_room
Back room.
* [Sneak] Sneaked. -> END
=== closed
Closed{closed > 1: still}.
