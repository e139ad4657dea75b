namespace Cartouche.Playbills.Directions;

/// <summary>Where a direction can stand.</summary>
[Flags]
internal enum DirectionPlaces
{
    None = 0,
    Line = 1,
    Choice = 2,
    Knot = 4,
    Stitch = 8,
    Opening = 16,
    Scene = Knot | Stitch | Opening,
}

/// <summary>What follows the colon.</summary>
internal enum DirectionArgument
{
    None,
    People,
    Facts,
    Ending,
    Text,
    Time,
    Number,
}

/// <summary>A kind of direction: how it is written, and where.</summary>
internal sealed record DirectionRow(DirectionKind Kind, string Word, DirectionArgument Argument, DirectionPlaces Places, string Form)
{
    public string PlacesInWords => Places switch
    {
        DirectionPlaces.Line => "on a line",
        DirectionPlaces.Choice => "in a choice",
        DirectionPlaces.Line | DirectionPlaces.Choice => "on a line or in a choice",
        DirectionPlaces.Knot => "at the top of a knot",
        _ => "at the top of a knot or stitch",
    };
}

/// <summary>Every direction there is.</summary>
internal static class DirectionTable
{
    public static readonly IReadOnlyList<DirectionRow> Rows =
    [
        new(DirectionKind.To, "to", DirectionArgument.People, DirectionPlaces.Line, "# to: A, B"),
        new(DirectionKind.Aside, "aside", DirectionArgument.None, DirectionPlaces.Line, "# aside"),
        new(DirectionKind.Reveals, "reveals", DirectionArgument.Facts, DirectionPlaces.Line | DirectionPlaces.Choice, "# reveals: fact"),
        new(DirectionKind.Uses, "uses", DirectionArgument.Facts, DirectionPlaces.Line | DirectionPlaces.Choice, "# uses: fact"),
        new(DirectionKind.By, "by", DirectionArgument.People, DirectionPlaces.Choice, "# by: A"),
        new(DirectionKind.Vote, "vote", DirectionArgument.None, DirectionPlaces.Choice, "# vote"),
        new(DirectionKind.Within, "within", DirectionArgument.Time, DirectionPlaces.Choice, "# within: 30s"),
        new(DirectionKind.Scene, "scene", DirectionArgument.Text, DirectionPlaces.Scene, "# scene: The penthouse"),
        new(DirectionKind.With, "with", DirectionArgument.People, DirectionPlaces.Scene, "# with: A, B"),
        new(DirectionKind.Cue, "cue", DirectionArgument.Text, DirectionPlaces.Knot, "# cue: gold > 3"),
        new(DirectionKind.CueOnce, "cue-once", DirectionArgument.None, DirectionPlaces.Knot, "# cue-once"),
        new(DirectionKind.CuePriority, "cue-priority", DirectionArgument.Number, DirectionPlaces.Knot, "# cue-priority: 1"),
        new(DirectionKind.Interrupt, "interrupt", DirectionArgument.None, DirectionPlaces.Knot, "# interrupt"),
        new(DirectionKind.Ending, "ending", DirectionArgument.Ending, DirectionPlaces.Scene, "# ending: Exile"),
    ];

    /// <summary>The row of a word, in upper or lower case alike: an <c># Aside</c> must not be read out to everybody.</summary>
    public static DirectionRow? Find(string word)
    {
        foreach (var row in Rows)
            if (string.Equals(row.Word, word, StringComparison.OrdinalIgnoreCase)) return row;
        return null;
    }
}
