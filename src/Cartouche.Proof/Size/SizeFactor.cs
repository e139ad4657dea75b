using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Size;

/// <summary>Something that multiplies a story's states.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Name">The variable's name, or the knot or stitch (empty for the opening); empty where there is only one such thing.</param>
/// <param name="Factor">How many times as many states there are as there would be without it, from 1.</param>
/// <param name="Values">How many different values it takes: of several counts together.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record SizeFactor(SizeKind Kind, string Name, double Factor, int Values, SourceSpan Span)
{
    /// <summary>Whether the states found last have values that those before did not: it seems to grow without end.</summary>
    public bool Grows { get; init; }

    /// <summary>What it is, in words.</summary>
    public string Subject => Kind switch
    {
        SizeKind.Variable => $"the variable '{Name}'",
        SizeKind.Counts => $"what was read and chosen in {Place}",
        SizeKind.Shuffles => $"what shuffles have shown in {Place}",
        SizeKind.Turn => "the number of the turn",
        SizeKind.Offers => "which choices are on offer",
        SizeKind.Place => "where the story stands, its calls and temporaries",
        _ => "who knows what, and the places claims ask for",
    };

    /// <summary>What an author can do about it.</summary>
    public string Advice => Kind switch
    {
        SizeKind.Variable when Grows => $"It grows: give it bounds in the playbill ('variables: {Name}: {{ least: 0, most: 10 }}') if no more of it matters.",
        SizeKind.Variable => "Set it back where it no longer matters; or give it bounds, or fewer values.",
        SizeKind.Counts when Grows => "A count is told apart in full where it is reckoned with, kept or tested as text: compare it with a number instead.",
        SizeKind.Counts => "A choice that may be made once ('*') counts as long as it can be offered again: leave for good, or let it be made again ('+').",
        SizeKind.Shuffles => "Each shuffle keeps what it has shown: a cycle ('&') keeps less.",
        SizeKind.Turn => "TURNS() tells every turn apart: compare TURNS_SINCE() with a number instead.",
        SizeKind.Place when Grows => "Calls lie ever deeper, or carry ever new values: come back ('->->') before going on.",
        SizeKind.Place => "Tunnels and threads keep where they return to, and their temporaries.",
        SizeKind.Memory => "Fewer claims with at() and knows(), or fewer facts, leave less to remember.",
        _ => "",
    };

    private string Place => Name.Length == 0 ? "the opening" : $"'{Name}'";
}

/// <summary>What may multiply a story's states.</summary>
public enum SizeKind
{
    /// <summary>A global variable.</summary>
    Variable,

    /// <summary>The visit counts and last visits of a knot or stitch: once-only choices, sequences, labels.</summary>
    Counts,

    /// <summary>The shuffles of a knot or stitch.</summary>
    Shuffles,

    /// <summary>The number of the turn.</summary>
    Turn,

    /// <summary>The choices on offer, beyond what the rest implies.</summary>
    Offers,

    /// <summary>The call stacks and temporaries of the choices on offer.</summary>
    Place,

    /// <summary>What is remembered of the way for claims and for who knows what.</summary>
    Memory,
}
