using Cartouche.Runtime;

namespace Cartouche.Cli.Play;

/// <summary>A line as it was read, with what went wrong in it.</summary>
/// <param name="Text">The text without its line end.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Messages">Errors and warnings.</param>
public sealed record PassageLine(string Text, IReadOnlyList<string> Tags, IReadOnlyList<StoryMessage> Messages);

/// <summary>What a reader reads between two choices.</summary>
/// <param name="Lines">The lines, in order.</param>
/// <param name="IsCut">Whether the story had more to say without end.</param>
public sealed record Passage(IReadOnlyList<PassageLine> Lines, bool IsCut)
{
    /// <summary>Nothing read yet.</summary>
    public static Passage Empty { get; } = new([], false);

    /// <summary>Whether an error ended it.</summary>
    public bool HasError => Lines.Any(line => line.Messages.Any(message => !message.IsWarning));
}
