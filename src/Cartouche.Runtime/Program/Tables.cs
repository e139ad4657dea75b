namespace Cartouche.Runtime.Program;

/// <summary>What the machine knows of a container.</summary>
internal struct ContainerInfo
{
    /// <summary>Enclosing container, or -1.</summary>
    public int Parent;

    /// <summary>Position in the parent's content, or -1 when reachable by name alone.</summary>
    public int Index;

    /// <summary>Address of its own visit, where there is one, otherwise of its first element.</summary>
    public int Start;

    /// <summary>Address of its first element.</summary>
    public int Content;

    public int ChildCount;

    /// <summary>Cell of the visit count, or -1.</summary>
    public int VisitCell;

    /// <summary>Cell of the turn last visited, or -1.</summary>
    public int TurnCell;

    /// <summary>Only entries at the first element count.</summary>
    public bool StartOnly;
}

/// <summary>A jump whose visits are known: where to, and which containers are entered on the way.</summary>
internal readonly record struct JumpInfo(int Target, int[] Visits);

/// <summary>An element of a container, no container itself, that a divert-target value leads to.</summary>
/// <param name="Container">The container it stands in.</param>
/// <param name="Index">Its position there.</param>
/// <param name="Address">Its address.</param>
internal readonly record struct TargetInfo(int Container, int Index, int Address);

/// <summary>A choice point.</summary>
/// <param name="Flags">How it behaves.</param>
/// <param name="Target">The container played when it is chosen.</param>
/// <param name="Predecessor">The container of the element before it, for counting visits when it is chosen.</param>
internal readonly record struct ChoiceInfo(Tree.ChoiceFlags Flags, int Target, int Predecessor);

/// <summary>A shuffle: where it stands and how its chance is drawn.</summary>
/// <param name="Container">The sequence's container.</param>
/// <param name="PathHash">Sum of the UTF-16 units of the container's path, which ink seeds the shuffle with.</param>
/// <param name="Cell">First cell of the set of elements already shown in this round.</param>
/// <param name="Words">How many cells that set takes, 32 elements each.</param>
internal readonly record struct ShuffleInfo(int Container, int PathHash, int Cell, int Words);

/// <summary>An external function as the story declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">How many values it takes.</param>
/// <param name="Fallback">The ink function of the same name, or -1.</param>
internal readonly record struct ExternalInfo(string Name, int Arguments, int Fallback);
