using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime;

/// <summary>Something that went wrong while a story ran.</summary>
/// <param name="IsWarning">A warning lets the story go on; an error has ended it.</param>
/// <param name="Text">What is wrong, in one sentence.</param>
/// <param name="Span">Where in the source, when it is known.</param>
/// <param name="Path">Where in the compiled story (knot.stitch and so on), when it is known.</param>
public sealed record StoryMessage(bool IsWarning, string Text, SourceSpan Span, string? Path)
{
    /// <summary>Kind, place and text on one line.</summary>
    public override string ToString()
    {
        var place = Span.IsKnown ? FormattableString.Invariant($"'{Span.File ?? "story"}' line {Span.StartLine}: ") : Path is { Length: > 0 } ? $"({Path}): " : "";
        return (IsWarning ? "RUNTIME WARNING: " : "RUNTIME ERROR: ") + place + Text;
    }
}

/// <summary>A runtime error nobody listens for (see <see cref="Story.MessageRaised"/>).</summary>
public sealed class StoryException : Exception
{
    /// <summary>A runtime error.</summary>
    /// <param name="story">What went wrong and where.</param>
    public StoryException(StoryMessage story)
        : base(story?.ToString()) => StoryMessage = story;

    /// <summary>A runtime error without further detail.</summary>
    public StoryException()
    {
    }

    /// <summary>A runtime error.</summary>
    /// <param name="message">What went wrong.</param>
    public StoryException(string message)
        : base(message)
    {
    }

    /// <summary>A runtime error caused by another failure.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public StoryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What went wrong and where.</summary>
    public StoryMessage? StoryMessage { get; }
}
