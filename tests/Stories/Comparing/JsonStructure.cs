using System.Text.Json;

namespace Cartouche.Stories.Comparing;

/// <summary>Compares JSON by structure: the order of keys and the spelling of numbers do not matter (inkjs writes 7.0 as 7).</summary>
public static class JsonStructure
{
    /// <summary>The path and the two sides of the first difference, or null.</summary>
    public static string? Difference(JsonElement theirs, JsonElement ours, string path = "$")
    {
        if (theirs.ValueKind != ours.ValueKind) return Report();
        switch (theirs.ValueKind)
        {
            case JsonValueKind.Object:
                var names = theirs.EnumerateObject().Select(p => p.Name).ToHashSet();
                foreach (var property in ours.EnumerateObject())
                {
                    if (!names.Remove(property.Name)) return $"{path}: {property.Name} is ours alone, {Short(property.Value)}";
                    if (Difference(theirs.GetProperty(property.Name), property.Value, $"{path}.{property.Name}") is { } below) return below;
                }
                return names.Count == 0 ? null : $"{path}: {names.First()} is missing";
            case JsonValueKind.Array:
                for (var i = 0; i < Math.Min(theirs.GetArrayLength(), ours.GetArrayLength()); i++)
                    if (Difference(theirs[i], ours[i], $"{path}[{i}]") is { } below) return below;
                return theirs.GetArrayLength() == ours.GetArrayLength() ? null : $"{path}: {theirs.GetArrayLength()} elements, ours {ours.GetArrayLength()}: {Short(theirs)} | {Short(ours)}";
            case JsonValueKind.Number:
                return (float)theirs.GetDouble() == (float)ours.GetDouble() ? null : Report();
            case JsonValueKind.String:
                return theirs.GetString() == ours.GetString() ? null : Report();
            default:
                return null;
        }

        string Report() => $"{path}: {Short(theirs)}, ours {Short(ours)}";
    }

    private static string Short(JsonElement element) => element.GetRawText() is { Length: > 200 } long_ ? long_[..200] + "…" : element.GetRawText();
}
