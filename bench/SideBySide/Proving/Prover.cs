using Cartouche.Proof;
using Cartouche.Proof.Coverage;
using Cartouche.Proof.Exploring;
using Cartouche.Runtime;
using Cartouche.SideBySide.Contestants;

namespace Cartouche.SideBySide.Proving;

/// <summary>What the prover is asked to do with a story (inkjs/explorer.mjs does the first of it on the other side).</summary>
internal sealed class Prover(StoryProgram program)
{
    /// <summary>Threads of ours, and of whoever stands beside us and can use several.</summary>
    public const int Workers = 2;

    /// <summary>The share of the time that <c>cartouche check</c> keeps for the search beyond a limit.</summary>
    private const double SearchShare = 0.4;

    /// <summary>Explores a story once. The time is that which <c>check</c> tells: without the analyses that go before.</summary>
    public Answer Explore(Request request)
    {
        var exploration = Explorer.Explore(program, Options with { Reductions = request.Reductions, MaxStates = request.MaxStates });
        var space = exploration.Space;
        return new Answer
        {
            Seconds = exploration.Elapsed.TotalSeconds,
            States = exploration.States,
            Transitions = exploration.Transitions,
            Bytes = exploration.Bytes,
            VisitedBytes = space.Codec.Store.Bytes + space.Codec.Rows.Bytes + space.States.Bytes,
        };
    }

    /// <summary>Explores it again and again.</summary>
    public Answer ExploreOn(Request request)
    {
        var transitions = 0L;
        var seconds = 0.0;
        var number = request.First;
        for (; seconds * 1000 < request.Millis; number++)
        {
            var once = Explore(request);
            transitions += once.Transitions;
            seconds += once.Seconds;
        }
        return new Answer { Units = transitions, Seconds = seconds, Next = number };
    }

    /// <summary>Explores for a time, then searches for what was not shown, as <c>check</c> does.</summary>
    public Answer Search(Request request)
    {
        var exploration = Explorer.Explore(program, Options with { MaxTime = TimeSpan.FromMilliseconds(request.Millis), SearchShare = SearchShare });
        var (shown, all) = new StoryCoverage(exploration.Space).Lines();
        return new Answer { States = exploration.States, Units = exploration.SearchSteps, Shown = shown, All = all };
    }

    /// <summary>Plays at random for a time.</summary>
    public Answer Wander(Request request)
    {
        // Space and stepper as the prover makes them, so that lines are counted alike; of the story it has but taken the first step.
        var space = Explorer.Explore(program, Options with { MaxTime = TimeSpan.Zero }).Space;
        return new Wanderers(space, Workers).Run(TimeSpan.FromMilliseconds(request.Millis));
    }

    private static ExploreOptions Options { get; } = new() { Workers = Workers, StubExternals = true };
}
