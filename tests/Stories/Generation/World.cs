namespace Cartouche.Stories.Generation;

/// <summary>What a value is, as far as the generator keeps track.</summary>
public enum Kind
{
    /// <summary>A whole number.</summary>
    Int,

    /// <summary>A number with quarters at most, so that 32 and 64 bits print it alike.</summary>
    Float,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Items of lists.</summary>
    List,

    /// <summary>A guarded knot without parameters.</summary>
    Target,
}

/// <summary>How a flow is entered and left.</summary>
public enum FlowKind
{
    /// <summary>Diverted to; ends the story or diverts on.</summary>
    Knot,

    /// <summary>Called with <c>-> name -></c>.</summary>
    Tunnel,

    /// <summary>Started with <c>&lt;- name</c>.</summary>
    Thread,

    /// <summary>Called in expressions and lines.</summary>
    Function,
}

/// <summary>A variable, constant, parameter or temporary.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Fixed">Whether it cannot be assigned.</param>
/// <param name="ByReference">Whether it is a <c>ref</c> parameter.</param>
public sealed record Variable(string Name, Kind Kind, bool Fixed = false, bool ByReference = false);

/// <summary>A knot, tunnel, thread or function of the story.</summary>
public sealed class Flow(string name, FlowKind kind, int rank)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>How it is entered and left.</summary>
    public FlowKind Kind { get; } = kind;

    /// <summary>Tunnels, threads and functions are called by flows of lower rank only, so that calls end.</summary>
    public int Rank { get; } = rank;

    /// <summary>Whether it begins by burning fuel, so that any flow may divert to it.</summary>
    public bool Guarded { get; init; }

    /// <summary>Its parameters.</summary>
    public List<Variable> Parameters { get; } = [];

    /// <summary>What a function returns; null for one that only prints or acts.</summary>
    public Kind? Returns { get; init; }

    /// <summary>A function bound by the game, with a fallback in the story.</summary>
    public bool External { get; init; }

    /// <summary>Its stitches.</summary>
    public List<string> Stitches { get; } = [];

    /// <summary>Labels written so far.</summary>
    public List<string> Labels { get; } = [];

    /// <summary>Temporaries declared so far.</summary>
    public HashSet<string> Declared { get; } = [];
}

/// <summary>A <c>LIST</c> declaration.</summary>
/// <param name="Name">The list and its variable.</param>
/// <param name="Items">Its items, as they are referred to.</param>
/// <param name="Values">Their numbers.</param>
public sealed record ListShape(string Name, IReadOnlyList<string> Items, IReadOnlyList<int> Values);

/// <summary>All that the story declares, and the dice it is made with.</summary>
public sealed class World(Dice dice)
{
    private int _labels;

    /// <summary>The dice.</summary>
    public Dice Dice { get; } = dice;

    /// <summary>Global variables and constants.</summary>
    public List<Variable> Globals { get; } = [];

    /// <summary>Lists.</summary>
    public List<ListShape> Lists { get; } = [];

    /// <summary>Every flow, in the order of the source.</summary>
    public List<Flow> Flows { get; } = [];

    /// <summary>Flows of a kind that a flow of <paramref name="rank"/> may call.</summary>
    public List<Flow> Callable(FlowKind kind, int rank) => Flows.FindAll(flow => flow.Kind == kind && flow.Rank > rank);

    /// <summary>A label that is used nowhere else.</summary>
    public string FreshLabel() => $"lab{_labels++}";
}

/// <summary>Where the generator stands: the flow, what is visible, what is allowed.</summary>
public sealed record Place(Flow Flow, List<Variable> Locals)
{
    /// <summary>How deeply blocks and expressions are nested.</summary>
    public int Depth { get; init; }

    /// <summary>How many braces of a line enclose this.</summary>
    public int Inline { get; init; }

    /// <summary>How many levels of choices enclose this.</summary>
    public int Level { get; init; }

    /// <summary>Whether this stands in the braces of a block, where choices must divert.</summary>
    public bool InBlock { get; init; }

    /// <summary>A label that choices in blocks may divert to, and whether one does.</summary>
    public LabelPromise? Rejoin { get; init; }

    /// <summary>Whether a string is being written.</summary>
    public bool InString { get; init; }

    /// <summary>Whether a tag is being written, or was in these braces; ink's parser takes no arrows from there on.</summary>
    public bool InTag { get; init; }

    /// <summary>Labels of this flow that were passed on the way here.</summary>
    public List<string> Passed { get; init; } = [];

    /// <summary>Whether diverts may be written.</summary>
    public bool MayDivert => Flow.Kind != FlowKind.Function && !InString && !InTag;

    /// <summary>The same place one step deeper, with locals of its own.</summary>
    public Place Inside() => this with { Depth = Depth + 1, Locals = [.. Locals], Passed = [.. Passed] };
}

/// <summary>A label that will be written if something refers to it.</summary>
public sealed class LabelPromise(string name)
{
    /// <summary>The label.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it must be written.</summary>
    public bool Used { get; set; }
}
