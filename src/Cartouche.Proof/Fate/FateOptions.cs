using Cartouche.Proof.Exploring;

namespace Cartouche.Proof.Fate;

/// <summary>How a story's fate is reckoned.</summary>
public sealed record FateOptions
{
    /// <summary>How far the story is explored; beyond that the fate is estimated.</summary>
    public ExploreOptions Explore { get; init; } = new();

    /// <summary>How random play weighs choices.</summary>
    public ChoiceWeights Weights { get; init; } = ChoiceWeights.Uniform;

    /// <summary>What random runs are drawn from, where the exploration meets a limit.</summary>
    public int Seed { get; init; }

    /// <summary>How many random runs are made then, as far as they take no longer than the exploration may (<see cref="ExploreOptions.MaxTime"/>). Default 10,000.</summary>
    public int Runs { get; init; } = 10_000;

    /// <summary>Choices after which a random run is given up. Default 10,000.</summary>
    public int LongestRun { get; init; } = 10_000;

    /// <summary>Asked between two questions; yes ends the reckoning with an <see cref="OperationCanceledException"/>.</summary>
    public Func<bool> ShouldStop { get; init; } = () => false;
}
