using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Model;

/// <summary>What happened, once: the performance others are measured by.</summary>
/// <param name="Choices">The choices made, each from 1.</param>
/// <param name="Ending">The ending they lead to, if it is named.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Canon(IReadOnlyList<int> Choices, string? Ending, SourceSpan Span);
