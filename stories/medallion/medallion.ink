# title: The Medallion
# author: The Cartouche authors

-> prologue

// The founding picture, playable. The scenes stand in the order in which
// they are usually met; scenes/state.ink holds what the story remembers.

INCLUDE scenes/state.ink
INCLUDE scenes/spells.ink
INCLUDE scenes/friday.ink
INCLUDE scenes/supper.ink
INCLUDE scenes/vote.ink
INCLUDE scenes/casserole.ink
INCLUDE scenes/night.ink
INCLUDE scenes/drive.ink
INCLUDE scenes/telephone.ink
INCLUDE scenes/lantern.ink
INCLUDE scenes/penthouse.ink
INCLUDE scenes/judgement.ink
INCLUDE scenes/bench.ink

=== prologue
# scene: The tower at Caldry
# with: Miriam, Daniel, Rafe, Win
She threw it as high as she could, and nobody heard it land.
That was the whole of the story for eleven hundred years. There was a city called Caldry. There was a woman on its tower, at dawn, with a good arm and a reason. There was a medallion about the size of the lid of a jar, and it went up. Those who saw it disagree about the weather and agree about the silence. They stood on the roofs with their heads back until there was nothing left to see, and then they went down to what remained of breakfast.
It lands on a Friday in November, at ten past four.
- (ten_past)
{ten_past:
    - 1: Two people hear it arrive.
    - else: It is still ten past four. It is ten past four everywhere, which is what makes it so hard to be in the right place.
}
{office && not greenhouse: -> greenhouse -> six}
*   [In a greenhouse, glass. # by: Miriam]
    -> greenhouse -> ten_past
*   [In an office, a rattled window. # by: Daniel]
    -> office -> ten_past
*   {greenhouse && not office} [Time passes. It is allowed to. # by: anyone]
    -> six
*   -> six

= six
By six it is raining.
-> doorstep
