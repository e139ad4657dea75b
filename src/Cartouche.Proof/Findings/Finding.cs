using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Findings;

/// <summary>What was found. The names in reports are those of the members in kebab case.</summary>
public enum FindingKind
{
    /// <summary>The flow runs out where ink's runtime raises its error.</summary>
    OutOfContent,

    /// <summary>The story stops with nothing to choose where it should have gone on.</summary>
    DeadEnd,

    /// <summary>From here no ending can be reached any more, though choices remain.</summary>
    SoftLock,

    /// <summary>The story runs on without ever asking anything.</summary>
    EndlessLoop,

    /// <summary>An error while the story runs.</summary>
    RuntimeError,

    /// <summary>A claim that does not hold, or of which nothing can be said since its condition fails.</summary>
    Claim,

    /// <summary>Somebody speaks of, or chooses by, a fact they cannot know yet on this path.</summary>
    Knowledge,

    /// <summary>A knot, stitch or function that no path enters.</summary>
    UnreachableKnot,

    /// <summary>A choice that no path offers.</summary>
    UnreachableChoice,

    /// <summary>A branch that no path takes.</summary>
    UnreachableBranch,

    /// <summary>Text that no path shows.</summary>
    UnreachableLine,

    /// <summary>An ending of the playbill or of a direction that no path reaches.</summary>
    UnreachableEnding,

    /// <summary>A condition that is always true or always false wherever it is reached.</summary>
    ConstantCondition,

    /// <summary>A variable that is neither read nor assigned.</summary>
    UnusedVariable,

    /// <summary>A variable that is assigned but never read.</summary>
    NeverRead,

    /// <summary>A variable that is read but never assigned: it might be a constant.</summary>
    NeverChanged,

    /// <summary>A variable that goes beyond the bounds of its domain.</summary>
    OutOfBounds,

    /// <summary>A comment that should accept a finding and cannot be read.</summary>
    MalformedAcceptance,

    /// <summary>A comment that accepts a finding which is not there.</summary>
    StaleAcceptance,
}

/// <summary>How grave a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>A hint; it does not count as a finding for exit codes.</summary>
    Note,

    /// <summary>Probably not meant.</summary>
    Warning,

    /// <summary>A reader runs into it.</summary>
    Fault,
}

/// <summary>One thing found in a story.</summary>
/// <param name="Kind">What.</param>
/// <param name="Span">Where in the source, if known.</param>
/// <param name="Path">Where in the container tree.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Trace">A shortest way to it, where it is something that happens.</param>
public sealed record Finding(FindingKind Kind, SourceSpan Span, string Path, string Message, Trace? Trace = null)
{
    /// <summary>How grave it is.</summary>
    public FindingSeverity Severity => Kind switch
    {
        FindingKind.NeverChanged or FindingKind.OutOfBounds => FindingSeverity.Note,
        // It is there by bad luck alone, and there is no way to it that could be written down.
        FindingKind.EndlessLoop when Trace is null => FindingSeverity.Warning,
        <= FindingKind.Knowledge => FindingSeverity.Fault,
        _ => FindingSeverity.Warning,
    };

    /// <summary>The same, as far as something is so.</summary>
    internal Finding If(IReadOnlyList<string> assumed) => assumed.Count == 0 ? this : this with { Message = $"{Message} That is so if {string.Join("; ", assumed)}." };

    /// <summary>The kind as reports name it.</summary>
    public string KindName => NameOf(Kind);

    /// <summary>A kind as reports name it: <c>soft-lock</c>.</summary>
    public static string NameOf(FindingKind kind)
    {
        var name = new System.Text.StringBuilder();
        foreach (var c in kind.ToString())
        {
            if (char.IsUpper(c) && name.Length > 0) name.Append('-');
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }
}
