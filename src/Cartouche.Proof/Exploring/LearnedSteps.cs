using Cartouche.Proof.Storage;

namespace Cartouche.Proof.Exploring;

/// <summary>
/// Steps that were made before. A step depends on what it read alone; so where another makes the same choice from the
/// same calls and finds the same values there, its effect is known (local transitions learnt from read and write sets:
/// Blom, van de Pol, Weber 2010). What was read is kept as a tree that asks for one value after the other, in the order
/// of the step itself. Shared by all workers: one learns at a time, and is not waited for by those who look up.
/// </summary>
/// <param name="shape">How the leaves of the rows hang together.</param>
internal sealed class LearnedSteps(TreeShape shape)
{
    /// <summary>Nodes that are kept at most.</summary>
    private const int MostNodes = 1 << 20;

    private const int PageBits = 12;
    private const int PageSize = 1 << PageBits;

    private const int None = -1;

    private readonly Lock _gate = new();
    private readonly Dictionary<StepStart, LearnedChoice> _choices = [];

    /// <summary>Pages are put in before their first node is reached from another, and stay.</summary>
    private readonly Node[]?[] _pages = new Node[]?[((MostNodes + (shape.Leaves * Chunk.Size)) >> PageBits) + 2];

    /// <summary>Whoever has an older array finds less in it, never something else.</summary>
    private volatile StepEffect[][] _effects = new StepEffect[1 << 8][];
    private int _nodeCount;
    private int _effectCount;
    private int _outcomeCount;

    /// <summary>What the changes of rows consist of.</summary>
    public TreeChanges Changes { get; } = new(shape);

    /// <summary>Whether there is room for more.</summary>
    public bool IsFull => Volatile.Read(ref _nodeCount) > MostNodes;

    /// <summary>Bytes held, about.</summary>
    public long Bytes => (_nodeCount * 12L) + (_outcomeCount * 120L) + Changes.Bytes;

    /// <summary>A choice as it is offered with certain calls and temporaries.</summary>
    public LearnedChoice Find(StepStart start)
    {
        lock (_gate)
        {
            if (!_choices.TryGetValue(start, out var choice)) _choices.Add(start, choice = new LearnedChoice(start));
            return choice;
        }
    }

    /// <summary>What a choice does in a state, for each outcome of chance, if that is known.</summary>
    public StepEffect[]? EffectsOf(LearnedChoice choice, ReadOnlySpan<int> row)
    {
        var at = choice.Root;
        while (at >= 0)
        {
            ref readonly var node = ref NodeAt(at);
            if (node.Column < 0) return node.Value < _effects.Length ? _effects[node.Value] : null;
            at = row[node.Column] == node.Value ? at + 1 : Volatile.Read(in node.Else);
        }
        return null;
    }

    /// <summary>Keeps what a step did.</summary>
    /// <param name="choice">The choice that was made.</param>
    /// <param name="row">The state it was made in.</param>
    /// <param name="read">The columns on which it depended, in order: each is told by what stood in those before.</param>
    /// <param name="outcomes">What it did, for each outcome of chance.</param>
    public void Learn(LearnedChoice choice, ReadOnlySpan<int> row, List<int> read, List<StepEffect> outcomes)
    {
        lock (_gate)
        {
            if (IsFull) return;
            var (at, asked) = (choice.Root, 0);
            var last = None;
            while (at >= 0)
            {
                // Another worker was first.
                if (asked == read.Count) return;
                // Once some text has begun a line all steps are told line by line, and read in another order.
                ref readonly var node = ref NodeAt(at);
                if (node.Column != read[asked]) return;
                if (row[read[asked]] == node.Value)
                {
                    asked++;
                    at++;
                }
                else
                {
                    last = at;
                    at = node.Else;
                }
            }

            var first = _nodeCount;
            foreach (var column in read.Skip(asked)) Add(new Node { Column = column, Value = row[column], Else = None });
            Add(new Node { Column = None, Value = Add(outcomes) });
            // What is reached from here is there before the way to it.
            if (last < 0) choice.Root = first;
            else Volatile.Write(ref NodeAt(last).Else, first);
        }
    }

    private int Add(List<StepEffect> outcomes)
    {
        if (_effectCount == _effects.Length)
        {
            var effects = new StepEffect[_effectCount * 2][];
            Array.Copy(_effects, effects, _effectCount);
            _effects = effects;
        }
        foreach (var outcome in outcomes) outcome.Number = _outcomeCount++;
        _effects[_effectCount] = [.. outcomes];
        return _effectCount++;
    }

    private void Add(Node node)
    {
        _pages[_nodeCount >> PageBits] ??= new Node[PageSize];
        NodeAt(_nodeCount++) = node;
    }

    private ref Node NodeAt(int number) => ref _pages[number >> PageBits]![number & (PageSize - 1)];

    /// <summary>Asks for one value, and goes on to the next node if it is that; or, without a column, names the effects.</summary>
    private struct Node
    {
        /// <summary>Where it stands in rows.</summary>
        public int Column;

        /// <summary>What it is compared with.</summary>
        public int Value;

        /// <summary>The node to go on with otherwise, which asks for the same; below 0 while there is none.</summary>
        public int Else;
    }
}

/// <summary>All that a step depends on besides the values it reads: the calls and temporaries there are, and the choice.</summary>
internal readonly record struct StepStart(int Frames, int Tail, ChoiceWords Choice);

/// <summary>The numbers of a choice in a shape.</summary>
internal readonly record struct ChoiceWords(int Point, int Address, int Predecessor, int FirstFrame, int FrameCount, int FirstTemporary, int TemporaryCount);

/// <summary>A choice of which steps are learnt.</summary>
internal sealed class LearnedChoice(StepStart start)
{
    private volatile int _root = -1;

    public StepStart Start { get; } = start;

    /// <summary>The first node of what it asks; below 0 while nothing was learnt.</summary>
    public int Root
    {
        get => _root;
        set => _root = value;
    }
}

/// <summary>What a step does, with certain outcomes of chance.</summary>
/// <param name="Change">What it does to rows.</param>
/// <param name="IsExchanged">Whether it leads to where it does only by exchanging like choices.</param>
/// <param name="Saturated">Which bounds of variables it goes beyond (<see cref="Reductions.Scribe.Saturated"/>).</param>
/// <param name="Path">The number of its trail.</param>
/// <param name="Weight">How likely the outcomes are.</param>
/// <param name="Answers">The outcomes.</param>
internal sealed record StepEffect(Pair Change, bool IsExchanged, ulong Saturated, int Path, double Weight, int[] Answers)
{
    /// <summary>Its number among all that were learnt.</summary>
    public int Number { get; set; } = -1;
}
