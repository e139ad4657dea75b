namespace Cartouche.Cli.Inklecate;

/// <summary>What a line typed at inklecate's prompt asks for.</summary>
public enum PromptKind
{
    /// <summary>Nothing that is understood.</summary>
    Nothing,

    /// <summary>A choice; <see cref="PromptInput.Number"/> as typed, from 1.</summary>
    Choice,

    /// <summary>What can be typed.</summary>
    Help,

    /// <summary>To stop.</summary>
    Quit,

    /// <summary>Where the character at offset <see cref="PromptInput.Number"/> of all text so far was written.</summary>
    DebugSource,

    /// <summary>Where the content at the path <see cref="PromptInput.Text"/> was written.</summary>
    DebugPath,

    /// <summary>To go to the knot or stitch <see cref="PromptInput.Text"/>.</summary>
    Divert,

    /// <summary>To evaluate the expression or make the assignment <see cref="PromptInput.Text"/>.</summary>
    Ink,
}

/// <summary>A line typed at inklecate's prompt.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Number">The number in it.</param>
/// <param name="Text">The text in it.</param>
public readonly record struct PromptInput(PromptKind Kind, int Number = 0, string Text = "")
{
    /// <summary>Reads a line the way inklecate does: commands by how the line begins, choices by the whole line.</summary>
    public static PromptInput Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var text = line.AsSpan().Trim(" \t\r\n\uFEFF");
        if (text.StartsWith("help", StringComparison.Ordinal)) return new PromptInput(PromptKind.Help);
        if (text.StartsWith("exit", StringComparison.Ordinal) || text.StartsWith("quit", StringComparison.Ordinal)) return new PromptInput(PromptKind.Quit);
        if (text.StartsWith("DebugSource", StringComparison.Ordinal)) return DebugSource(text["DebugSource".Length..]);
        if (text.StartsWith("DebugPath ", StringComparison.Ordinal)) return new PromptInput(PromptKind.DebugPath, Text: text["DebugPath ".Length..].Trim().ToString());
        if (Digits(text) is { } number) return new PromptInput(PromptKind.Choice, number);
        if (text.StartsWith("->", StringComparison.Ordinal)) return new PromptInput(PromptKind.Divert, Text: text[2..].Trim().ToString());
        if (text.StartsWith("~", StringComparison.Ordinal)) text = text[1..].TrimStart();
        return text.IsEmpty ? default : new PromptInput(PromptKind.Ink, Text: text.ToString());
    }

    private static PromptInput DebugSource(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        return rest.Length > 2 && rest[0] == '(' && rest[^1] == ')' && Digits(rest[1..^1].Trim()) is { } offset
            ? new PromptInput(PromptKind.DebugSource, offset)
            : default;
    }

    /// <summary>Digits with at most a minus before them; beyond the range of int the nearest, which no choice has.</summary>
    private static int? Digits(ReadOnlySpan<char> text)
    {
        var digits = text.StartsWith("-", StringComparison.Ordinal) ? text[1..] : text;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9')) return null;
        if (int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)) return number;
        return text[0] == '-' ? int.MinValue : int.MaxValue;
    }
}
