using Cartouche.Proof.Exploring;

namespace Cartouche.Proof.Graphs;

/// <summary>States that all were come to from a first, and the way to each.</summary>
internal interface IWays
{
    /// <summary>What their transitions' labels and paths are numbered by.</summary>
    Space Space { get; }

    /// <summary>The state before one on a shortest way there; -1 for the first.</summary>
    int ParentOf(int state);

    /// <summary>
    /// Whether the way to a state is known. Where an exploration was cut short a state may be known only by one that is
    /// like it (<see cref="Reductions.Symmetry"/>).
    /// </summary>
    bool HasWay(int state);

    /// <summary>The label of the first transition from one state to that very other.</summary>
    /// <exception cref="InvalidOperationException">None leads there.</exception>
    int LabelBetween(int from, int to);
}
