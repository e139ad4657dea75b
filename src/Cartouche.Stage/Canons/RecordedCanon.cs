using Cartouche.Stage.House;

namespace Cartouche.Stage.Canons;

/// <summary>
/// A chronicle taken as what happened: the commands that make it happen again, and what was told. It has a seat for
/// every role, named after it; who sat there, what was taken back and what was said out of role is not part of it.
/// </summary>
/// <param name="Name">What it is called.</param>
/// <param name="Title">The story's title, if it has one.</param>
/// <param name="Seed">What chance depended on.</param>
/// <param name="Ending">The ending it came to; <see langword="null"/> where it came to none.</param>
/// <param name="Commands">The commands, in order.</param>
/// <param name="Told">What was told, in order.</param>
public sealed record RecordedCanon(string Name, string? Title, int Seed, string? Ending, IReadOnlyList<Command> Commands, IReadOnlyList<Told> Told)
{
    /// <summary>The choices that were made, in order.</summary>
    public IReadOnlyList<ToldChoice> Choices => [.. Told.OfType<ToldChoice>()];

    /// <summary>The lines that were said, in order.</summary>
    public IReadOnlyList<ToldLine> Lines => [.. Told.OfType<ToldLine>()];
}
