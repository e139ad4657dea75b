namespace Cartouche.Runtime.Tests.Support;

/// <summary>The stories of Fixtures, each with the features its name does not say, for laws that must hold everywhere.</summary>
internal static class Walks
{
    /// <summary>Lists, tunnels, threads, functions with references, sequences, tags.</summary>
    public const string Market = "market";

    /// <summary>Shuffles and chance of every kind, without end.</summary>
    public const string Carousel = "carousel";

    /// <summary>Strings, floats, variable diverts, recursive tunnels with choices, an external with a fallback.</summary>
    public const string Ledger = "ledger";

    /// <summary>Threads with parameters, threads inside tunnels, conditional and fallback choices.</summary>
    public const string Hall = "hall";

    private static readonly Dictionary<string, StoryProgram> Programs = All.ToDictionary(n => n, Ink.Fixture);

    public static string[] All => [Market, Carousel, Ledger, Hall];

    public static TheoryData<string> Names => [.. All];

    public static StoryProgram Program(string name) => Programs[name];

    /// <summary>A story at its beginning.</summary>
    public static Story Begin(string name, int seed = 1, StoryOptions? options = null) =>
        new(Programs[name], (options ?? new StoryOptions()) with { Seed = seed });

    /// <summary>A story after some turns drawn from <paramref name="seed"/>.</summary>
    public static Story After(string name, int turns, int seed = 1)
    {
        var story = Begin(name, seed);
        story.Walk(new Random(seed), turns);
        return story;
    }
}
