using Cartouche.Playbills.Model;

namespace Cartouche.Playbills.Directions;

/// <summary>A stage direction, as a tag gives it. Names are as the tag writes them; <see cref="Playbill.NameOf"/> knows them again.</summary>
/// <param name="Kind">What it asks for.</param>
public sealed record Direction(DirectionKind Kind)
{
    /// <summary>Roles and personas (<c>to</c>, <c>by</c>, <c>with</c>), facts (<c>reveals</c>, <c>uses</c>) or one ending; empty for other kinds and for <c>by: anyone</c>.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The place of a <c>scene</c>, the expression of a <c>cue</c>; otherwise empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>The time of a <c>within</c>, from one second to a day.</summary>
    public TimeSpan Time { get; init; }

    /// <summary>The number of a <c>cue-priority</c>, from -1000 to 1000.</summary>
    public int Number { get; init; }

    /// <summary>Whether it is <c>by: anyone</c>.</summary>
    public bool IsByAnyone => Kind == DirectionKind.By && Names.Count == 0;

    /// <summary>Reads a tag, without its <c>#</c>; <see langword="null"/> when it is no direction, or not a well-formed one.</summary>
    public static Direction? Parse(string tag)
    {
        if (tag is null) throw new ArgumentNullException(nameof(tag));
        return DirectionReader.Read(new PlacedText(tag, default))?.Direction;
    }
}
