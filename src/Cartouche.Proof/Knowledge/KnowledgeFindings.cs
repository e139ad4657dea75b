using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Watching;

namespace Cartouche.Proof.Knowledge;

/// <summary>Who speaks of or chooses by a fact that they cannot know yet, by the shortest way there.</summary>
internal static class KnowledgeFindings
{
    public static IEnumerable<Finding> Of(Space space)
    {
        if (space.Staged.Monitor is not { Knowledge: { Count: > 0 } knowledge } monitor) yield break;
        var uses = Uses(space, monitor);
        if (uses.Count == 0) yield break;
        var told = new HashSet<(string, string?, int)>();
        var seen = new HashSet<(int Bits, int Path)>();
        foreach (var (state, known, label, events) in Steps(space, monitor, uses, seen))
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
                        yield return new Finding(FindingKind.Knowledge, place, item.Node.Path, message, Trace.Through(space, state, new Label(space.Labels[label])));
                    }
                }
            }
        }
    }

    /// <summary>Paths on which something must be known.</summary>
    private static HashSet<int> Uses(Space space, StoryMonitor monitor)
    {
        var uses = new HashSet<int>();
        foreach (var path in space.Paths.Ids())
            if (monitor.EventsOf(path, space.Paths[path], []).Any(e => e.IsUse)) uses.Add(path);
        return uses;
    }

    /// <summary>Transitions along such paths, each with what was known before, once for each difference in that.</summary>
    private static IEnumerable<(int State, bool[] Known, int Label, IReadOnlyList<KnowledgeEvent> Events)> Steps(Space space, StoryMonitor monitor, HashSet<int> uses, HashSet<(int, int)> seen)
    {
        var row = new int[space.Codec.Store.Length];
        var tree = space.Codec.Store.NewTree();
        var sets = new Storage.BlobTable();
        var reader = space.Edges.From(0);
        for (var state = 0; state < space.Edges.States; state++)
        {
            var bits = -1;
            var edges = reader.Next().ToArray();
            foreach (var edge in edges)
            {
                var path = new Label(space.Labels[edge.Label]).Path;
                if (!uses.Contains(path)) continue;
                if (bits < 0)
                {
                    space.Codec.Store.Read(space.States[state], tree, row);
                    bits = sets.Intern(row.AsSpan(space.Codec.Layout.Monitors, monitor.Words), out _);
                }
                if (!seen.Add((bits, path))) continue;
                var words = row.AsSpan(space.Codec.Layout.Monitors, monitor.Words).ToArray();
                yield return (state, Known(monitor, words), edge.Label, monitor.EventsOf(path, space.Paths[path], words));
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
