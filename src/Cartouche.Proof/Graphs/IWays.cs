using Cartouche.Proof.Exploring;

namespace Cartouche.Proof.Graphs;

/// <summary>States that all were come to from a first, and the way to each.</summary>
internal interface IWays
{
    /// <summary>What their transitions' labels and paths are numbered by.</summary>
    Space Space { get; }

    /// <summary>The state from which one was found, on a shortest way there; -1 for the first.</summary>
    int ParentOf(int state);

    /// <summary>The label of the first transition from one state to another.</summary>
    /// <exception cref="InvalidOperationException">None leads there.</exception>
    int LabelBetween(int from, int to);
}
