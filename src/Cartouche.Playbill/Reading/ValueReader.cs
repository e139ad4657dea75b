using System.Globalization;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Yaml;
using Cartouche.Runtime.Values;

namespace Cartouche.Playbills.Reading;

/// <summary>Reads lists of values: <c>[1..6]</c>, <c>[true, false]</c>, <c>[red, green]</c>, <c>[none]</c>.</summary>
internal static class ValueReader
{
    public const int MaxValues = 10_000;

    public static IReadOnlyList<InkValue> Read(Fields fields, FaultList faults)
    {
        var values = new List<InkValue>();
        foreach (var item in fields.List("values"))
        {
            if (item is not YamlScalar scalar)
            {
                faults.Add(FormDiagnostics.WrongKind, item.Span, "values", "a list of single values");
            }
            else if (!TryAdd(scalar, values))
            {
                faults.Add(ContentDiagnostics.TooManyValues, item.Span, MaxValues.ToString("N0", CultureInfo.InvariantCulture));
                break;
            }
        }
        return [.. values.Distinct()];
    }

    private static bool TryAdd(YamlScalar scalar, List<InkValue> values)
    {
        if (scalar.IsPlain && TryRange(scalar.Text, out var first, out var last))
        {
            // Counted in 64 bits: a range may span all whole numbers.
            if ((long)last - first >= MaxValues - values.Count) return false;
            for (long value = first; value <= last; value++) values.Add((int)value);
            return true;
        }
        values.Add(scalar.IsPlain ? Value(scalar.Text) : InkValue.From(scalar.Text));
        return values.Count <= MaxValues;
    }

    private static bool TryRange(string text, out int first, out int last)
    {
        first = last = 0;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        return dots > 0 && TryInt(text[..dots], out first) && TryInt(text[(dots + 2)..], out last) && first <= last;
    }

    private static InkValue Value(string text) => text switch
    {
        "true" => true,
        "false" => false,
        "none" => InkValue.None,
        _ when TryInt(text, out var number) => number,
        _ when float.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        _ => text,
    };

    private static bool TryInt(string text, out int number) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
