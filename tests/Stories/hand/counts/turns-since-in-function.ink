-> room
=== room
{came_from(-> garden): You come in from the garden.}
{came_from(-> cellar): You come up from the cellar.}
{not came_from(-> garden) and not came_from(-> cellar): You wake.}
+ [Garden] -> garden
+ [Cellar] -> cellar
+ {cellar and garden} [Sleep] -> END
=== garden
Roses{garden > 1:, again}.
-> room
=== cellar
Jars.
+ [Up] -> room
=== function came_from(-> place)
~ return TURNS_SINCE(place) == 0 && READ_COUNT(place) > 0
