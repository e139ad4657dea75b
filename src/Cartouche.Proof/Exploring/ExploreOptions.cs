using Cartouche.Proof.Reductions;
using Cartouche.Runtime;

namespace Cartouche.Proof.Exploring;

/// <summary>How far and how a story is explored.</summary>
public sealed record ExploreOptions
{
    /// <summary>Which differences between states are dropped; every one is sound.</summary>
    public ReductionSet Reductions { get; init; } = ReductionSet.All;

    /// <summary>How many states are kept at most. Default 200 million.</summary>
    public int MaxStates { get; init; } = 200_000_000;

    /// <summary>How long states are expanded at most. Default five minutes.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How much of <see cref="MaxTime"/> is kept, from 0 to 1, for a search that goes on where a limit was met, for what
    /// was not shown until then; where another limit than time was met, no longer than it took to meet it. Default 0.
    /// </summary>
    public double SearchShare { get; init; }

    /// <summary>Bytes the explorer's tables may take, and with them what is asked of the states afterwards. Default 4 GiB.</summary>
    public long MaxMemory { get; init; } = 4L << 30;

    /// <summary>Draws from which on a step is taken for one that comes to no end: a way out that it finds by then, by the last of its draws alone, is as long.</summary>
    internal const int ManyDraws = 1_000;

    /// <summary>With how many outcomes of chance one step may come to no end (<see cref="Limits"/>) before the rest is not followed: a loop that draws has as many as there are numbers.</summary>
    internal const int MaxEndlessOutcomes = 16;

    /// <summary>How many outcomes of chance one step may have; of a step with more these are followed and the rest is not. Default 10,000.</summary>
    public int MaxOutcomes { get; init; } = 10_000;

    /// <summary>Whether what a step did is remembered for others that find the same. On, but for comparisons.</summary>
    internal bool LearnsSteps { get; init; } = true;

    /// <summary>Threads that expand states; by default one for each processor.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Bounds of a step. A step that takes longer is a fault of the story (<c>endless-loop</c>).</summary>
    public StoryLimits Limits { get; init; } = new() { StepsPerTurn = 1_000_000 };

    /// <summary>Whether external functions without fallback return 0.</summary>
    public bool StubExternals { get; init; }

    /// <summary>Told from time to time how far the exploration has come.</summary>
    public Action<ExploreProgress>? Progress { get; init; }

    /// <summary>Ends the exploration early; what was found until then is kept.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>How far an exploration has come.</summary>
/// <param name="States">States found.</param>
/// <param name="Expanded">States whose transitions were followed.</param>
/// <param name="Transitions">Transitions followed.</param>
/// <param name="Bytes">Bytes the tables take.</param>
/// <param name="Elapsed">Time since the beginning.</param>
public readonly record struct ExploreProgress(int States, int Expanded, long Transitions, long Bytes, TimeSpan Elapsed);

/// <summary>Why an exploration ended.</summary>
public enum ExploreEnd
{
    /// <summary>Every reachable state was expanded.</summary>
    Exhausted,

    /// <summary><see cref="ExploreOptions.MaxStates"/> was reached.</summary>
    States,

    /// <summary><see cref="ExploreOptions.MaxTime"/> was reached.</summary>
    Time,

    /// <summary><see cref="ExploreOptions.MaxMemory"/> was reached.</summary>
    Memory,

    /// <summary>It was cancelled.</summary>
    Cancelled,
}
