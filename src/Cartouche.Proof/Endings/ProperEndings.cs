using Cartouche.Proof.Exploring;
using Cartouche.Proof.Graphs;
using Cartouche.Proof.Reductions;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof.Endings;

/// <summary>Which of the states where a story has stopped are endings that are meant as such: <c>-> END</c>, or a <c>-> DONE</c> that never waits for a choice.</summary>
internal sealed class ProperEndings(StateGraph graph)
{
    private readonly HashSet<int> _waiting = WaitingStops(graph.Space);

    /// <summary>Whether a state is an ending that is meant as one.</summary>
    public bool Contains(int state) => graph.Endings[state] is >= 0 and var stop && Contains(Ending.Kind(stop), Ending.Address(stop));

    /// <summary>Whether a story that stops so has come to an ending.</summary>
    public bool Contains(StopKind kind, int address) => kind == StopKind.End || (kind == StopKind.Done && !_waiting.Contains(address));

    /// <summary>Addresses of <c>-> DONE</c> at which some state waits for a choice.</summary>
    private static HashSet<int> WaitingStops(Space space)
    {
        var waiting = new HashSet<int>();
        var row = space.Codec.Store.NewRow();
        var reader = space.Edges.From(0);
        var pathGoesOn = new HashSet<int>();
        for (var state = 0; state < space.Edges.States; state++)
        {
            foreach (var edge in reader.Next())
            {
                var path = new Label(space.Labels[edge.Label]).Path;
                if (pathGoesOn.Contains(path)) continue;
                var trail = space.Paths[path];
                if (trail.Length < 2 || trail[^2] < 0 || space.Program.PlaceAt(trail[^2]).Kind != CodeKind.Done) continue;
                space.Codec.Store.Read(space.States[edge.Target], row);
                if (space.Codec.Rows[row.Row[RowLayout.Frames]][0] == Scribe.Ended) continue;
                pathGoesOn.Add(path);
                waiting.Add(trail[^2]);
            }
        }
        return waiting;
    }
}
