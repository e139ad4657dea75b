using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Watching;

namespace Cartouche.Proof.Knowledge;

/// <summary>Who speaks of or chooses by a fact that they cannot know yet, by the shortest way there.</summary>
internal static class KnowledgeFindings
{
    public static IEnumerable<Finding> Of(WatchedStates states)
    {
        var space = states.Story.Space;
        if (space.Staged.Monitor is not { Knowledge: { Count: > 0 } knowledge } monitor || states.Steps is not { } steps) yield break;
        // What is remembered is numbered while the states are unfolded: first that.
        _ = states.Graph;
        var uses = Uses(space, steps);
        if (uses.Count == 0) yield break;
        var told = new HashSet<(string, string?, int)>();
        var seen = new HashSet<(int Bits, int Path)>();
        foreach (var (state, known, label, events) in Steps(states, steps, monitor, uses, seen))
        {
            foreach (var item in events)
            {
                foreach (var bit in item.Bits)
                {
                    if (!item.IsUse) known[bit] = true;
                    else if (!known[bit])
                    {
                        var place = StopFindings.SpanNear(item.Node);
                        var (who, fact) = (knowledge.KnowerOf(bit), knowledge.FactOf(bit));
                        if (!told.Add((who + "\n" + fact, place.File, place.StartLine))) continue;
                        var message = item.IsChoice ? $"{who} may choose this without knowing '{fact}' yet." : $"{who} speaks of '{fact}' without knowing it yet.";
                        if (knowledge.Knowers.IsReader) message = item.IsChoice ? $"This may be chosen without '{fact}' being known yet." : $"This draws on '{fact}', which the reader cannot know yet.";
                        yield return new Finding(FindingKind.Knowledge, place, item.Node.Path, message, Trace.Through(states.Graph, state, new Label(space.Labels[label])));
                    }
                }
            }
        }
    }

    /// <summary>Paths on which something must be known.</summary>
    private static HashSet<int> Uses(Space space, WatchedSteps steps)
    {
        var uses = new HashSet<int>();
        foreach (var path in space.Paths.Ids())
            if (steps.EventsOf(path, steps.Beginning).Any(e => e.IsUse)) uses.Add(path);
        return uses;
    }

    /// <summary>Transitions along such paths, each with what was known before, once for each difference in that.</summary>
    private static IEnumerable<(int State, bool[] Known, int Label, IReadOnlyList<KnowledgeEvent> Events)> Steps(WatchedStates states, WatchedSteps steps, StoryMonitor monitor, HashSet<int> uses, HashSet<(int, int)> seen)
    {
        var (graph, space) = (states.Graph, states.Graph.Space);
        for (var state = 0; state < graph.Count; state++)
        {
            for (var edge = graph.FirstEdge(state); edge < graph.FirstEdge(state + 1); edge++)
            {
                var path = new Label(space.Labels[graph.Labels[edge]]).Path;
                if (!uses.Contains(path) || !seen.Add((states.Memory(state), path))) continue;
                yield return (state, Known(monitor, states.Words(state)), graph.Labels[edge], steps.EventsOf(path, states.Memory(state)));
            }
        }
    }

    private static bool[] Known(StoryMonitor monitor, ReadOnlySpan<int> words)
    {
        var known = new bool[monitor.Knowledge!.Count];
        for (var bit = 0; bit < known.Length; bit++) known[bit] = monitor.Knows(bit, words);
        return known;
    }
}
