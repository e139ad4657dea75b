using Cartouche.Playbills.Directions;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Knowledge;

/// <summary>What a step shows: the choice it begins with, and its lines.</summary>
/// <param name="Choice">The choice that was made; <see langword="null"/> at the story's beginning.</param>
/// <param name="Directions">That choice's directions.</param>
/// <param name="ChoicePresent">Those present where the choice stands; <see langword="null"/> for everybody.</param>
/// <param name="Lines">The lines, in order.</param>
/// <param name="Present">Those present where the step stops; <see langword="null"/> for everybody.</param>
internal sealed record Passage(ChoiceNode? Choice, IReadOnlyList<Direction> Directions, IReadOnlyList<string>? ChoicePresent, IReadOnlyList<PassedLine> Lines, IReadOnlyList<string>? Present);

/// <summary>A line that a step shows.</summary>
/// <param name="Text">Its text; <see cref="PassedLine.Unknown"/> stands for each value printed in it.</param>
/// <param name="Directions">Its directions.</param>
/// <param name="Present">Those present; <see langword="null"/> for everybody.</param>
/// <param name="Node">Where it begins.</param>
internal sealed record PassedLine(string Text, IReadOnlyList<Direction> Directions, IReadOnlyList<string>? Present, Node Node)
{
    /// <summary>Stands for what only the state tells.</summary>
    public const char Unknown = '\uFFFC';
}
