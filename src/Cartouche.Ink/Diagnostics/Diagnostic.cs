using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Diagnostics;

/// <summary>How bad a fault is.</summary>
public enum Severity
{
    /// <summary>The story cannot be compiled. Reported by ink's own compiler too.</summary>
    Error,

    /// <summary>The story compiles but is likely wrong. Reported by ink's own compiler too.</summary>
    Warning,

    /// <summary>The author's own note (<c>TODO</c>).</summary>
    Note,

    /// <summary>Worth a look; ink's own compiler says nothing about it.</summary>
    Hint,
}

/// <summary>A change of the source that mends a fault.</summary>
/// <param name="Title">What it does, as a short command.</param>
/// <param name="Span">What is replaced.</param>
/// <param name="NewText">What stands there afterwards.</param>
public sealed record SuggestedFix(string Title, SourceSpan Span, string NewText);

/// <summary>Another place that belongs to a fault, such as an earlier declaration.</summary>
/// <param name="Message">What is there.</param>
/// <param name="Span">Where.</param>
public sealed record RelatedPlace(string Message, SourceSpan Span);

/// <summary>A fault in a story's source.</summary>
/// <param name="Descriptor">The catalogue's entry.</param>
/// <param name="Message">What is wrong here, one sentence.</param>
/// <param name="Span">Where.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, string Message, SourceSpan Span)
{
    /// <summary>The stable code, <c>CT</c> and four digits.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How bad it is.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <summary>A change that mends it, if one is known.</summary>
    public SuggestedFix? Fix { get; init; }

    /// <summary>Other places that belong to it.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>The fault as <c>file:line:column: error CT0101: message</c>.</summary>
    public override string ToString() => $"{Span}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
}
