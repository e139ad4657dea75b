using System.Globalization;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Model;
using Cartouche.Playbills.Yaml;
using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Reading;

/// <summary>The keys and values of one thing in a playbill, asked for by kind. What does not fit is a fault and counts as not written.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly FaultList _faults;
    private readonly string _whole;

    private Fields(YamlMapping? mapping, SourceSpan span, string whole, FaultList faults)
    {
        Span = span;
        Entries = mapping?.Entries ?? [];
        _faults = faults;
        _whole = whole;
        foreach (var entry in Entries)
            if (entry.Value is not YamlScalar { IsNothing: true }) _values.Add(entry.Key.Text, entry.Value);
    }

    /// <summary>Where the whole stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>Everything written, known or not.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; }

    /// <summary>Opens a mapping; what is written without keys is a fault and counts as empty.</summary>
    /// <param name="node">What was written.</param>
    /// <param name="whole">What it is, for messages: <c>a role</c>.</param>
    /// <param name="keys">The keys it may have; <see langword="null"/> where they are the author's own names.</param>
    /// <param name="faults">Where faults go.</param>
    public static Fields Of(YamlNode? node, string whole, string[]? keys, FaultList faults)
    {
        if (node is not (null or YamlMapping or YamlScalar { IsNothing: true })) faults.Add(FormDiagnostics.WrongKind, node.Span, whole, "written as keys with values");
        var fields = new Fields(node as YamlMapping, node?.Span ?? default, whole, faults);
        if (keys is null) return fields;
        foreach (var entry in fields.Entries)
        {
            if (keys.Contains(entry.Key.Text)) continue;
            // In braces the text after a comma is a key without a value.
            if (entry.Value is YamlScalar { IsNothing: true } && entry.Key.Text.Contains(' ', StringComparison.Ordinal)) faults.Add(FormDiagnostics.CommaInText, entry.Key.Span, entry.Key.Text, whole);
            else faults.AddUnknown(FormDiagnostics.UnknownKey, entry.Key, keys, whole);
        }
        return fields;
    }

    public YamlNode? Node(string key) => _values.GetValueOrDefault(key);

    public string? Text(string key) => Content(key)?.Text;

    /// <summary>Text that must be there.</summary>
    public PlacedText? Required(string key, SourceSpan at)
    {
        if (!_values.ContainsKey(key)) _faults.Add(FormDiagnostics.MissingKey, at, Capital(_whole), key);
        return Content(key);
    }

    public PlacedText? Content(string key)
    {
        if (Node(key) is not { } node) return null;
        if (node is YamlScalar scalar) return scalar.Content;
        _faults.Add(FormDiagnostics.WrongKind, node.Span, key, "text");
        return null;
    }

    public bool Flag(string key, bool otherwise = false)
    {
        if (Node(key) is not { } node) return otherwise;
        if (node is YamlScalar { IsPlain: true, Text: "true" or "false" } scalar) return scalar.Text == "true";
        _faults.Add(FormDiagnostics.WrongKind, node.Span, key, "true or false");
        return otherwise;
    }

    public int? Number(string key, int least, int most) => Node(key) is { } node ? Number(key, node, least, most, _faults) : null;

    public IReadOnlyList<YamlNode> List(string key)
    {
        if (Node(key) is not { } node) return [];
        if (node is YamlSequence sequence) return sequence.Items;
        _faults.Add(FormDiagnostics.WrongKind, node.Span, key, "a list");
        return [];
    }

    /// <summary>A list of text.</summary>
    public IReadOnlyList<PlacedText> Texts(string key)
    {
        var texts = new List<PlacedText>();
        foreach (var item in List(key))
        {
            if (item is YamlScalar { IsNothing: false } scalar) texts.Add(scalar.Content);
            else _faults.Add(FormDiagnostics.WrongKind, item.Span, key, "a list of text; put what holds a colon, a comma or a brace in quotes");
        }
        return texts;
    }

    public static int? Number(string key, YamlNode node, int least, int most, FaultList faults)
    {
        if (node is YamlScalar { IsPlain: true } scalar && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        var range = (least, most) is (int.MinValue, int.MaxValue) ? "a whole number" : string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}");
        faults.Add(FormDiagnostics.WrongKind, node.Span, key, range);
        return null;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
