using System.Buffers;

namespace Cartouche.Playbills.Reading;

/// <summary>What can be a name: directions and claims must be able to tell where it ends.</summary>
internal static class NameRules
{
    /// <summary><c>by: anyone</c></summary>
    public const string Anyone = "anyone";

    private static readonly SearchValues<char> Separators = SearchValues.Create(",:#[]{}|()\"\\\n\r\t<>");

    public static bool IsName(string text) =>
        text.Length is > 0 and <= 100 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && !text.AsSpan().ContainsAny(Separators)
        && !string.Equals(text, Anyone, StringComparison.OrdinalIgnoreCase);
}
