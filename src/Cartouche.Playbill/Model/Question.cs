using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Model;

/// <summary>Something asked of each player before casting.</summary>
/// <param name="Ask">The question.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Question(string Ask, SourceSpan Span)
{
    /// <summary>The answers to choose from; empty for one answered in words.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>What an answer in words is about: <c>relations</c>, <c>content</c>, or <see langword="null"/>.</summary>
    public string? About { get; init; }
}
