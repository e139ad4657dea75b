using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Model;

/// <summary>What a page is set in.</summary>
public enum ThemeType
{
    /// <summary>Letters with serifs.</summary>
    Serif,

    /// <summary>Letters without.</summary>
    Sans,

    /// <summary>Letters as wide as each other.</summary>
    Mono,
}

/// <summary>How a page looks while a scene is in certain places, or certain personas are there.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Paper">The colour behind the words, as <c>#rrggbb</c>.</param>
/// <param name="Ink">That of the words.</param>
/// <param name="Accent">That of what stands out: speakers, choices.</param>
/// <param name="Type">What the words are set in.</param>
/// <param name="Span">Where it is named.</param>
public sealed record Theme(string Name, string Paper, string Ink, string Accent, ThemeType Type, SourceSpan Span)
{
    /// <summary>The places it is for, as the story writes them; one that ends in <c>*</c> is the beginning of theirs.</summary>
    public IReadOnlyList<PlacedText> Places { get; init; } = [];

    /// <summary>The personas it is for, where no theme is for the place.</summary>
    public IReadOnlyList<string> Personas { get; init; } = [];

    /// <summary>How many characters of a place its best text of <see cref="Places"/> has, one more where it is the very place; -1 where none is like it.</summary>
    internal int LikenessTo(string place) => Places.Select(text => LikenessOf(text.Text, place)).DefaultIfEmpty(-1).Max();

    /// <summary>The same for one text.</summary>
    internal static int LikenessOf(string text, string place)
    {
        if (!text.EndsWith('*')) return Same(text, place) ? place.Length + 1 : -1;
        return place.StartsWith(text[..^1], StringComparison.OrdinalIgnoreCase) ? text.Length - 1 : -1;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
