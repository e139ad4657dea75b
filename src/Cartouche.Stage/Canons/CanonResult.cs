using Cartouche.Stage.Scenes;

namespace Cartouche.Stage.Canons;

/// <summary>What became of a canon in the story as it is now.</summary>
/// <param name="Canon">The canon.</param>
/// <param name="Found">The same as it happens now; <see langword="null"/> where it could not be made to happen to its end.</param>
/// <param name="Moved">Choices that have another number now.</param>
/// <param name="Differences">The passages of which something else is told, in order.</param>
/// <param name="Lost">What cannot be done any more, if anything; nothing was compared from there on.</param>
public sealed record CanonResult(RecordedCanon Canon, RecordedCanon? Found, IReadOnlyList<MovedChoice> Moved, IReadOnlyList<CanonDifference> Differences, LostMove? Lost)
{
    /// <summary>Whether all happens as it did.</summary>
    public bool Holds => Differences.Count == 0 && Lost is null;
}

/// <summary>A choice of the same wording and another number.</summary>
/// <param name="Index">Which of canon's choices, from 0.</param>
/// <param name="Text">Its wording.</param>
/// <param name="From">The number it had.</param>
/// <param name="To">The number it has.</param>
public sealed record MovedChoice(int Index, string Text, int From, int To);

/// <summary>A passage, from one choice to the next, of which something else is told now.</summary>
/// <param name="Choices">How many choices were made; the passage begins with the last of them.</param>
/// <param name="Before">What canon tells in the passage before.</param>
/// <param name="Lines">The passage as it was and is.</param>
public sealed record CanonDifference(int Choices, IReadOnlyList<Told> Before, IReadOnlyList<DiffLine> Lines);

/// <summary>A choice, or something the stage manager did, that cannot be done any more.</summary>
/// <param name="Index">How many choices were made before it.</param>
/// <param name="Choice">The choice; <see langword="null"/> where it is none.</param>
/// <param name="Why">Why not, in a sentence.</param>
/// <param name="Offers">What is on offer instead.</param>
public sealed record LostMove(int Index, ToldChoice? Choice, string Why, IReadOnlyList<Offer> Offers);
