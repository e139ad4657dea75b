using Cartouche.Proof.Storage;

namespace Cartouche.Proof.Graphs;

/// <summary>
/// The states before each on the shortest ways. A step that comes to a state only by exchanging like choices tells how
/// far it is, but is on no way there: a step from another state equally far does come to that very state.
/// </summary>
internal static class Ways
{
    /// <summary>Notes a step.</summary>
    /// <param name="parents">Where it is noted. Of a state to which no way is known yet stands the complement of one from which it was found.</param>
    /// <param name="state">The state it leads to.</param>
    /// <param name="parent">The state it leads from.</param>
    /// <param name="isNew">Whether no step led there before.</param>
    /// <param name="isExchanged">Whether it leads there only by exchanging like choices.</param>
    public static void Note(PagedList parents, int state, int parent, bool isNew, bool isExchanged)
    {
        if (isNew) parents.Add(isExchanged ? ~parent : parent);
        else if (!isExchanged && state > 0 && parents[state] < 0) parents[state] = parent;
    }

    public static bool Has(PagedList parents, int state) => state == 0 || parents[state] >= 0;

    public static int Parent(PagedList parents, int state) => parents[state] is var parent && (parent >= 0 || state == 0) ? parent : ~parent;
}
