using Cartouche.Playbills.Model;
using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Yaml;

/// <summary>A piece of a YAML file, with its place.</summary>
internal abstract record YamlNode(SourceSpan Span);

/// <summary>A single value.</summary>
/// <param name="Content">What it says; its place is inside the quotes, if it has any.</param>
/// <param name="IsPlain">Without quotes, so that it may be a number or a truth value.</param>
internal sealed record YamlScalar(PlacedText Content, bool IsPlain) : YamlNode(Content.Span)
{
    public string Text => Content.Text;

    /// <summary>Nothing was written where a value may stand.</summary>
    public bool IsNothing => IsPlain && Text is "" or "~" or "null";
}

/// <summary>A list.</summary>
internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

/// <summary>Keys and values, in order; no key twice.</summary>
internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span);

/// <summary>A key with its value.</summary>
internal sealed record YamlEntry(PlacedText Key, YamlNode Value);
