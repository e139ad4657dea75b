using System.Globalization;
using Cartouche.Proof.Endings;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Graphs;
using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Findings;

/// <summary>Faults a reader runs into: errors, dead ends, places from which no ending can be reached.</summary>
internal sealed class StopFindings(StateGraph graph, ProperEndings proper)
{
    private readonly Space _space = graph.Space;

    /// <summary>One finding for each place where a story stops that should not, by the shortest way there.</summary>
    public IEnumerable<Finding> Stops()
    {
        var seen = new HashSet<int>();
        for (var state = 1; state < graph.Count; state++)
        {
            var ending = graph.Endings[state];
            if (ending < 0 || proper.Contains(state) || !graph.HasWay(state) || !seen.Add(ending)) continue;
            yield return Of(ending, Trace.To(graph, state));
        }
    }

    /// <summary>The same for stops that a search met which the exploration did not come to.</summary>
    public IEnumerable<Finding> Met(GuidedSearch? search)
    {
        if (search is null) yield break;
        var known = graph.Endings.ToHashSet();
        foreach (var (ending, trace) in search.Stops.OrderBy(stop => stop.Key))
            if (!known.Contains(ending) && !proper.Contains(Ending.Kind(ending), Ending.Address(ending))) yield return Of(ending, trace);
    }

    private Finding Of(int ending, Trace trace)
    {
        var (span, path) = PlaceOf(ending);
        var error = _space.Errors.GetValueOrDefault(ending);
        return Ending.Kind(ending) switch
        {
            StopKind.Done => new Finding(FindingKind.DeadEnd, span, path, "The story stops here with nothing left to choose, though it elsewhere waits for a choice at this '-> DONE'. Give it a fallback choice ('* ->') or an ending.", trace),
            StopKind.OutOfContent => new Finding(FindingKind.OutOfContent, span, path, "After this the story " + Sentence(error), trace),
            StopKind.TooLong when trace.Steps[^1].Outcomes.Count > ExploreOptions.ManyDraws => new Finding(FindingKind.EndlessLoop, span, path, string.Create(CultureInfo.InvariantCulture, $"The story may run on here without asking anything for as long as its draws of chance come out so: it did for {trace.Steps[^1].Outcomes.Count:N0} of them. If there is a way out it is chance that finds it.")),
            StopKind.TooLong => new Finding(FindingKind.EndlessLoop, span, path, "The story runs on here without ever asking anything: " + Sentence(error), trace),
            _ => new Finding(FindingKind.RuntimeError, span, path, Sentence(error), trace),
        };
    }

    /// <summary>Choices that lead on from where an ending can be reached to where none can, each by a shortest way that makes it.</summary>
    public List<Finding> SoftLocks()
    {
        var findings = new List<Finding>();
        // An unexpanded state may still lead to an ending.
        var hope = graph.CanReach(s => proper.Contains(s) || graph.IsOpen(s));
        if (graph.Count > 1 && !hope[0])
        {
            // Where the story stops on faults these say enough.
            if (!Stops().Any()) findings.Add(new Finding(FindingKind.SoftLock, default, "", "No path of this story comes to an ending ('-> END')."));
            return findings;
        }
        var seen = new HashSet<int>();
        for (var state = 0; state < graph.Count; state++)
        {
            if (!hope[state] || !graph.HasWay(state)) continue;
            for (var edge = graph.FirstEdge(state); edge < graph.FirstEdge(state + 1); edge++)
            {
                var target = graph.Targets[edge];
                if (hope[target] || graph.Endings[target] >= 0 || LeadsOnlyToStops(target)) continue;
                var label = new Label(_space.Labels[graph.Labels[edge]]);
                var trail = _space.Paths[label.Path];
                if (!seen.Add(trail[1])) continue;
                var (span, path) = PlaceAt(trail[1]);
                findings.Add(new Finding(FindingKind.SoftLock, span, path, "From here no ending can be reached any more, whatever is chosen.", Trace.Through(graph, state, label)));
            }
        }
        return findings;
    }

    /// <summary>Whether all that follows a state are stops, which are findings themselves.</summary>
    private bool LeadsOnlyToStops(int state)
    {
        foreach (var target in graph.Next(state))
            if (graph.Endings[target] < 0) return false;
        return true;
    }

    private static string Sentence(StoryMessage? error) => error?.Text ?? "An error.";

    private (SourceSpan Span, string Path) PlaceOf(int ending)
    {
        // The error of a loop stands wherever its last step happened to be.
        if (Ending.Kind(ending) != StopKind.TooLong && _space.Errors.GetValueOrDefault(ending) is { Span.IsKnown: true } error) return (error.Span, error.Path ?? "");
        return PlaceAt(Ending.Address(ending));
    }

    private (SourceSpan Span, string Path) PlaceAt(int address)
    {
        if (address < 0) return (default, "");
        var node = _space.Program.PlaceAt(address).Node;
        return (SpanNear(node), node.Path);
    }

    /// <summary>The node's own span, or that of the nearest node around or before it that has one.</summary>
    internal static SourceSpan SpanNear(Node node)
    {
        for (Node? at = node; at is not null; at = at.Parent)
        {
            if (at.Span.IsKnown) return at.Span;
            if (at.Parent is not { } parent || at.Index < 0) continue;
            for (var i = at.Index - 1; i >= 0; i--)
                if (parent.Content[i].Span.IsKnown) return parent.Content[i].Span;
        }
        return default;
    }
}
