using System.Numerics;
using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Routes;

/// <summary>
/// How many routes there must be at least: as many as there are items of which no two can be shown by one route
/// (a clique in the graph of what excludes each other, found greedily from every item).
/// </summary>
internal static class RouteBound
{
    /// <summary>Transitions that are looked at before it is left at fewer items.</summary>
    private const long MostWork = 4_000_000_000;

    /// <summary>A lower bound of the number of routes; 0 where there is nothing to show.</summary>
    public static int Of(TurnGraph graph, Components components, RouteItems items)
    {
        var wanted = Enumerable.Range(0, items.Count).Where(item => items.Wanted[item]).ToArray();
        if (wanted.Length == 0) return 0;
        var most = Math.Clamp(MostWork / Math.Max(1, graph.Targets.Length), 1, 64) * 64;
        if (wanted.Length > most) wanted = wanted[..(int)most];
        return Clique(Together(graph, components, items, wanted));
    }

    /// <summary>For each two of some items whether a path shows both: one after the other, or in one transition.</summary>
    private static bool[,] Together(TurnGraph graph, Components components, RouteItems items, int[] wanted)
    {
        var together = new bool[wanted.Length, wanted.Length];
        var place = new int[items.Count];
        Array.Fill(place, -1);
        for (var i = 0; i < wanted.Length; i++) place[wanted[i]] = i;
        var before = new ulong[components.Count];
        // Sixty-four items at a time are carried along with the flow.
        for (var first = 0; first < wanted.Length; first += 64)
        {
            Array.Clear(before);
            for (var component = components.Count - 1; component >= 0; component--)
            {
                // What is shown within a component may be shown before anything else in it.
                foreach (var state in components[component])
                    for (var edge = graph.FirstEdgeOf(state); edge < graph.FirstEdgeOf(state + 1); edge++)
                        if (components.Of(graph.Target(edge)) == component) before[component] |= Bits(edge);
                foreach (var state in components[component])
                    for (var edge = graph.FirstEdgeOf(state); edge < graph.FirstEdgeOf(state + 1); edge++)
                    {
                        var all = before[component] | Bits(edge);
                        before[components.Of(graph.Target(edge))] |= all;
                        if (all == 0) continue;
                        foreach (var item in items.WantedOf(graph.Path(edge)))
                        {
                            if (place[item] < 0) continue;
                            for (var bits = all; bits != 0; bits &= bits - 1)
                            {
                                var other = first + BitOperations.TrailingZeroCount(bits);
                                together[place[item], other] = together[other, place[item]] = true;
                            }
                        }
                    }
            }

            ulong Bits(int edge)
            {
                var bits = 0UL;
                foreach (var item in items.WantedOf(graph.Path(edge)))
                    if (place[item] >= first && place[item] < first + 64) bits |= 1UL << (place[item] - first);
                return bits;
            }
        }
        return together;
    }

    private static int Clique(bool[,] together)
    {
        var count = together.GetLength(0);
        var excludes = new int[count];
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
                if (!together[i, j]) excludes[i]++;
        var order = Enumerable.Range(0, count).OrderByDescending(i => excludes[i]).ToArray();
        var best = 1;
        var clique = new List<int>();
        foreach (var start in order)
        {
            // It can have no more members than those that exclude it, and itself.
            if (excludes[start] + 1 <= best) break;
            clique.Clear();
            clique.Add(start);
            foreach (var candidate in order)
                if (clique.TrueForAll(member => member != candidate && !together[member, candidate])) clique.Add(candidate);
            best = Math.Max(best, clique.Count);
        }
        return best;
    }
}
