namespace Cartouche.Runtime;

/// <summary>One line of a story as the reader sees it.</summary>
public readonly struct Line : IEquatable<Line>
{
    private readonly string? _text;
    private readonly string[]? _tags;

    internal Line(string text, string[] tags)
    {
        _text = text;
        _tags = tags;
    }

    /// <summary>The text, ending in a newline unless the flow ended within the line. May be empty.</summary>
    public string Text => _text ?? "";

    /// <summary>The line's tags, in order.</summary>
    public IReadOnlyList<string> Tags => _tags ?? [];

    /// <inheritdoc />
    public bool Equals(Line other) => string.Equals(Text, other.Text, StringComparison.Ordinal) && Tags.SequenceEqual(other.Tags);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Line other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    /// <summary>Equality of text and tags.</summary>
    public static bool operator ==(Line left, Line right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    public static bool operator !=(Line left, Line right) => !left.Equals(right);
}
