namespace Cartouche.Proof.Reductions;

/// <summary>
/// Ways to make states equal that behave alike. Each is sound by itself and can be switched off, so that explorations
/// with and without can be compared. The names are those of <c>--no-reduce</c>.
/// </summary>
[Flags]
public enum ReductionSet
{
    /// <summary>Every difference between states counts.</summary>
    None = 0,

    /// <summary><c>dead-values</c>: what is not read any more is cleared.</summary>
    DeadValues = 1,

    /// <summary><c>counts</c>: visit counts only as far as the story can tell them apart.</summary>
    Counts = 2,

    /// <summary><c>turns</c>: turns since a visit likewise, and the number of the turn only where it is read.</summary>
    Turns = 4,

    /// <summary><c>list-items</c>: of lists that are asked only for certain items, those; together with <see cref="DeadValues"/>.</summary>
    ListItems = 8,

    /// <summary><c>symmetry</c>: of choices that differ in their wording alone, how many were made rather than which; together with <see cref="DeadValues"/>.</summary>
    Symmetry = 16,

    /// <summary>All of them.</summary>
    All = DeadValues | Counts | Turns | ListItems | Symmetry,
}
