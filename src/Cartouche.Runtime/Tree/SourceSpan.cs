namespace Cartouche.Runtime.Tree;

/// <summary>Where a piece of a story stands in its source. Lines and columns count from 1; the end is exclusive.</summary>
/// <param name="File">The file as the author named it, or <see langword="null"/> where a story came without source.</param>
/// <param name="StartLine">First line, from 1; 0 when unknown.</param>
/// <param name="StartColumn">First column in UTF-16 units, from 1.</param>
/// <param name="EndLine">Line of the end.</param>
/// <param name="EndColumn">Column just after the end.</param>
public readonly record struct SourceSpan(string? File, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>True when the place is known.</summary>
    public bool IsKnown => StartLine > 0;

    /// <summary>The place as <c>file:line:column</c>, or <c>unknown place</c>.</summary>
    public override string ToString() => IsKnown ? $"{File ?? "story"}:{StartLine}:{StartColumn}" : "unknown place";
}
