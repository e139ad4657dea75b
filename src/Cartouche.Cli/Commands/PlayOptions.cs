using Cartouche.Cli.Play;
using Cartouche.Runtime;

namespace Cartouche.Cli.Commands;

/// <summary>How a story is to be played.</summary>
public sealed record PlayOptions(string Story)
{
    /// <summary>Speak inklecate's text format.</summary>
    public bool Plain { get; init; }

    /// <summary>Speak inklecate's JSON format.</summary>
    public bool Json { get; init; }

    /// <summary>Ask for input even after the end.</summary>
    public bool KeepOpen { get; init; }

    /// <summary>ink's story seed.</summary>
    public int? Seed { get; init; }

    /// <summary>Externals without a fallback return 0.</summary>
    public bool StubExternals { get; init; }

    /// <summary>Choices to make without a person.</summary>
    public ChoiceScript? Choices { get; init; }

    /// <summary>Who answers draws.</summary>
    public IChance Chance => Choices is { Draws.Count: > 0 } ? new ListedChance(Choices.Draws) : InkChance.Instance;

    /// <summary>Turns to take by chance.</summary>
    public int? Random { get; init; }

    /// <summary>Compile again when a source file changes.</summary>
    public bool Watch { get; init; }

    /// <summary>Show tags from the beginning.</summary>
    public bool Tags { get; init; }

    /// <summary>A save to begin from.</summary>
    public string? Save { get; init; }
}
