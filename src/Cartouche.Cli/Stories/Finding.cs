using Cartouche.Runtime.Tree;

namespace Cartouche.Cli.Stories;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>The story cannot be played.</summary>
    Error,

    /// <summary>Probably not what was meant.</summary>
    Warning,

    /// <summary>A <c>TODO</c> the author left.</summary>
    Note,

    /// <summary>Advice.</summary>
    Hint,
}

/// <summary>Something the compiler, or reading the story, has to say.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Span">Where.</param>
public sealed record Finding(string Code, Severity Severity, string Message, SourceSpan Span)
{
    /// <summary>What to do about it, in words.</summary>
    public string? Help { get; init; }

    /// <summary>The text that would mend it, put in place of <see cref="ReplacedSpan"/>.</summary>
    public string? Replacement { get; init; }

    /// <summary>What <see cref="Replacement"/> replaces.</summary>
    public SourceSpan ReplacedSpan { get; init; }

    /// <summary>The author's reason, where the finding is accepted in place.</summary>
    public string? AcceptedFor { get; init; }

    /// <summary>Other places that matter, each with what it has to do with the matter.</summary>
    public IReadOnlyList<(SourceSpan Span, string Message)> Related { get; init; } = [];
}
