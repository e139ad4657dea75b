namespace Cartouche.Runtime;

/// <summary>How a story is to be played.</summary>
public sealed record StoryOptions
{
    /// <summary>ink's story seed; when it is not given, one of 0 to 99 is drawn, as ink does.</summary>
    public int? Seed { get; init; }

    /// <summary>Bounds on what the story may use.</summary>
    public StoryLimits Limits { get; init; } = StoryLimits.Default;

    /// <summary>Who answers draws; ink's seeded chance by default.</summary>
    public IChance Chance { get; init; } = InkChance.Instance;

    /// <summary>Whether an external function that is not bound falls back on the ink function of its name.</summary>
    public bool AllowExternalFallbacks { get; init; } = true;

    /// <summary>Whether an external function with neither binding nor fallback returns 0 instead of being an error.</summary>
    public bool StubExternals { get; init; }
}
