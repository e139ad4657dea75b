using Cartouche.Proof.Findings;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Acceptances;

/// <summary>A comment that accepts a finding: <c>// cartouche: accept soft-lock "she may wait for ever"</c>.</summary>
/// <param name="Kind">The kind of finding.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Span">Where the comment stands.</param>
public sealed record Acceptance(FindingKind Kind, string Reason, SourceSpan Span)
{
    /// <summary>The lines whose findings it accepts: its own, and below comments the next.</summary>
    internal IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>Whether it accepts a finding. One without a place, which is about the whole story, is accepted anywhere in the first file.</summary>
    internal bool Accepts(Finding finding, string? firstFile) => finding.Kind == Kind
        && (finding.Span.IsKnown ? finding.Span.File == Span.File && Lines.Contains(finding.Span.StartLine) : Span.File == firstFile);
}

/// <summary>A finding that the author accepts.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why it is accepted.</param>
public sealed record AcceptedFinding(Finding Finding, string Reason);
