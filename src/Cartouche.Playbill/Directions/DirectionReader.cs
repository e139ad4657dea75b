using System.Globalization;
using Cartouche.Playbills.Model;
using Cartouche.Playbills.Reading;

namespace Cartouche.Playbills.Directions;

/// <summary>A tag that begins like a direction.</summary>
/// <param name="Row">Which.</param>
/// <param name="Direction">The direction; <see langword="null"/> when it is malformed.</param>
/// <param name="Argument">What follows the colon.</param>
/// <param name="Names">The names in it, each with its place.</param>
internal sealed record DirectionTag(DirectionRow Row, Direction? Direction, PlacedText Argument, IReadOnlyList<PlacedText> Names);

/// <summary>Reads tags as directions.</summary>
internal static class DirectionReader
{
    /// <summary>Reads a tag; <see langword="null"/> when it is no direction.</summary>
    public static DirectionTag? Read(PlacedText tag)
    {
        var colon = tag.Text.IndexOf(':', StringComparison.Ordinal);
        var word = colon < 0 ? tag.Text : tag.Text[..colon];
        if (DirectionTable.Find(word.Trim()) is not { } row) return null;
        var argument = colon < 0 ? tag.Part(tag.Text.Length, tag.Text.Length) : tag.Part(colon + 1, tag.Text.Length);
        var names = row.Argument is DirectionArgument.People or DirectionArgument.Facts ? Names(argument) : [argument];
        return new DirectionTag(row, Direction(row, argument, names, hasColon: colon >= 0), argument, names);
    }

    private static Direction? Direction(DirectionRow row, PlacedText argument, List<PlacedText> names, bool hasColon)
    {
        var text = argument.Text;
        var direction = new Direction(row.Kind);
        if (row.Argument == DirectionArgument.None) return hasColon ? null : direction;
        if (text.Length == 0) return null;
        switch (row.Argument)
        {
            case DirectionArgument.People or DirectionArgument.Facts:
                if (row.Kind == DirectionKind.By && names is [var only] && IsAnyone(only)) return direction;
                return names.Exists(name => name.Text.Length == 0 || IsAnyone(name)) ? null : direction with { Names = [.. names.Select(name => name.Text)] };
            case DirectionArgument.Ending:
                return direction with { Names = [text] };
            case DirectionArgument.Time:
                return Time(text) is { } time ? direction with { Time = time } : null;
            case DirectionArgument.Number:
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is >= -1000 and <= 1000 ? direction with { Number = number } : null;
            default:
                return direction with { Text = text };
        }
    }

    private static bool IsAnyone(PlacedText name) => string.Equals(name.Text, NameRules.Anyone, StringComparison.OrdinalIgnoreCase);

    private static List<PlacedText> Names(PlacedText argument)
    {
        var names = new List<PlacedText>();
        for (var start = 0; start <= argument.Text.Length;)
        {
            var end = argument.Text.IndexOf(',', start);
            if (end < 0) end = argument.Text.Length;
            names.Add(argument.Part(start, end));
            start = end + 1;
        }
        return names;
    }

    /// <summary><c>30s</c>, <c>2m</c> or <c>1m 30s</c>.</summary>
    private static TimeSpan? Time(string text)
    {
        var minutes = 0;
        var seconds = 0;
        var at = text.IndexOf('m', StringComparison.Ordinal);
        if (at >= 0 && !Digits(text[..at], out minutes)) return null;
        var rest = text[(at + 1)..].Trim();
        if (rest.Length > 0 && !(rest.EndsWith('s') && Digits(rest[..^1], out seconds))) return null;
        var total = TimeSpan.FromSeconds(minutes * 60L + seconds);
        return total >= TimeSpan.FromSeconds(1) && total <= TimeSpan.FromDays(1) ? total : null;
    }

    private static bool Digits(string text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= 86_400;
}
