using Cartouche.Proof.Exploring;
using Cartouche.Proof.Fate;
using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Map;

/// <summary>How likely random play ever reads anything of each place.</summary>
internal static class PlaceOdds
{
    /// <summary>Transitions times places up to which that is reckoned.</summary>
    private const long MostWork = 300_000_000;

    /// <summary>Reckons it; <see langword="null"/> where not every path was explored, or there are too many to do it at once.</summary>
    /// <param name="exploration">The story as it was explored.</param>
    /// <param name="places">How many places there are.</param>
    /// <param name="placeAt">The place of each address, or -1.</param>
    public static double[]? Of(Exploration exploration, int places, int[] placeAt)
    {
        if (!exploration.IsExhaustive || exploration.Transitions * places > MostWork) return null;
        var graph = new TurnGraph(new StateGraph(exploration.Space));
        var flow = new ChanceFlow(graph, new Components(graph), new PlayStyle(graph));
        var readers = Readers(exploration.Space, graph.LabelBound, places, placeAt);
        return [.. readers.Select(labels => flow.OddsOf(labels).Middle)];
    }

    /// <summary>For each place the labels of transitions that read any of it.</summary>
    private static bool[][] Readers(Space space, int labelBound, int places, int[] placeAt)
    {
        var readers = new bool[places][];
        for (var place = 0; place < places; place++) readers[place] = new bool[labelBound];
        foreach (var label in space.Labels.Ids())
        {
            var trail = space.Paths[new Label(space.Labels[label]).Path];
            for (var i = 0; i + 2 < trail.Length; i += 2)
            {
                if (trail[i + 1] < 0) continue;
                for (var address = trail[i + 1]; address <= trail[i + 2]; address++)
                    if (placeAt[address] >= 0) readers[placeAt[address]][label] = true;
            }
        }
        return readers;
    }
}
