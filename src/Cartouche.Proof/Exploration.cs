using Cartouche.Proof.Exploring;

namespace Cartouche.Proof;

/// <summary>What an exploration found: the story's states and transitions, all of them or as far as it came.</summary>
public sealed class Exploration
{
    internal Exploration(Space space, ExploreEnd end, int cutSteps, TimeSpan elapsed)
    {
        Space = space;
        End = end;
        CutSteps = cutSteps;
        Elapsed = elapsed;
    }

    /// <summary>Why it ended.</summary>
    public ExploreEnd End { get; }

    /// <summary>Steps whose outcomes of chance were too many to follow them all.</summary>
    public int CutSteps { get; }

    /// <summary>Whether every path was followed to its end.</summary>
    public bool IsExhaustive => End == ExploreEnd.Exhausted && CutSteps == 0;

    /// <summary>States found, endings included.</summary>
    public int States => Space.States.Count - 1;

    /// <summary>Transitions followed.</summary>
    public long Transitions => Space.Edges.Count;

    /// <summary>Bytes the states and transitions take.</summary>
    public long Bytes => Space.Bytes;

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Steps of the search that went on where a limit was met, guided by what was not shown yet; 0 without one.</summary>
    public long SearchSteps => Search?.Steps ?? 0;

    internal Space Space { get; }

    /// <summary>The search that went on where a limit was met, if there was one.</summary>
    internal GuidedSearch? Search { get; init; }
}
