using Cartouche.Ink.Syntax;
using Cartouche.Playbills.Model;

namespace Cartouche.Playbills.Directions;

/// <summary>A tag as it stands in a story.</summary>
/// <param name="Text">What it says; its place is the tag's words, without the <c>#</c>.</param>
/// <param name="Start">The offset of its <c>#</c>.</param>
/// <param name="End">The offset just after it.</param>
/// <param name="Places">What a direction here can be about.</param>
/// <param name="Choice">The choice after whose brackets it stands.</param>
/// <param name="FollowsText">Whether there is text before it on the line, or after the choice's brackets.</param>
internal sealed record TagSite(PlacedText Text, int Start, int End, DirectionPlaces Places, ChoiceSyntax? Choice, bool FollowsText);
