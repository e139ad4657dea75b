using Cartouche.Proof.Reductions;
using Cartouche.Proof.Storage;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof.Exploring;

/// <summary>
/// Steps that were made before. A step depends on what it read alone; so where another makes the same choice from the
/// same calls and finds the same values there, its effect is known (local transitions learnt from read and write sets:
/// Blom, van de Pol, Weber 2010). What was read is kept as a tree that asks for one value after the other, in the order
/// of the step itself. One for each worker.
/// </summary>
internal sealed class LearnedSteps(RowCodec codec, Stepper stepper)
{
    /// <summary>Lookups after which it is asked whether they pay.</summary>
    private const int Trial = 512;

    /// <summary>Nodes that are kept at most.</summary>
    private const int MostNodes = 1 << 20;

    private const int None = -1;

    /// <summary>By call stacks and temporaries, then by the choice point.</summary>
    private readonly Dictionary<(int Frames, int Tail), Dictionary<int, int>> _starts = [];
    private (int Frames, int Tail) _lastStart = (None, None);
    private Dictionary<int, int> _last = [];
    private readonly List<Choice> _choices = [];
    private readonly List<StepEffect[]> _effects = [];
    private readonly List<StepEffect> _outcomes = [];
    private readonly List<int> _read = [];
    private readonly int[] _readAt = new int[codec.Store.Length];
    private int _step;
    private Node[] _nodes = new Node[256];
    private int _nodeCount;

    /// <summary>The number a choice of a state has here; below 0 where it is not worth looking up any more.</summary>
    /// <param name="shape">The state's shape.</param>
    /// <param name="row">Its row.</param>
    /// <param name="index">Which of its choices.</param>
    public int Find(ReadOnlySpan<int> shape, ReadOnlySpan<int> row, int index)
    {
        var at = ShapeLayout.Choices + (index * ShapeLayout.ChoiceWords);
        var words = new ChoiceWords(shape[at], shape[at + 1], shape[at + 2], shape[at + 3], shape[at + 4], shape[at + 5], shape[at + 6]);
        var here = (row[RowLayout.Frames], row[RowLayout.Tail]);
        if (_lastStart != here)
        {
            if (!_starts.TryGetValue(here, out var there)) _starts.Add(here, there = []);
            (_lastStart, _last) = (here, there);
        }
        // Two choices of one choice point are as rare as they are possible.
        if (!_last.TryGetValue(words.Address, out var known)) _last.Add(words.Address, known = Add(words));
        while (_choices[known].Words != words)
        {
            if (_choices[known].Next < 0) _choices[known].Next = Add(words);
            known = _choices[known].Next;
        }
        return _choices[known].IsGivenUp ? None : known;
    }

    private int Add(ChoiceWords words)
    {
        _choices.Add(new Choice(words));
        return _choices.Count - 1;
    }

    /// <summary>What a choice does in a state, for each outcome of chance, if that is known.</summary>
    public StepEffect[]? EffectsOf(int choice, ReadOnlySpan<int> row)
    {
        var from = _choices[choice];
        if (++from.Lookups == Trial)
        {
            from.IsGivenUp |= from.Hits * 2 < Trial;
            (from.Lookups, from.Hits) = (0, 0);
        }
        var at = from.Root;
        while (at >= 0)
        {
            ref readonly var node = ref _nodes[at];
            if (node.Column < 0)
            {
                from.Hits++;
                return _effects[node.Value];
            }
            at = row[node.Column] == node.Value ? node.Then : node.Else;
        }
        return null;
    }

    /// <summary>Begins to note a step that is about to be made, with one outcome of chance after the other.</summary>
    public void Begin()
    {
        _step++;
        _read.Clear();
        _outcomes.Clear();
    }

    /// <summary>Notes what the step did that was just made.</summary>
    /// <param name="effect">What it did.</param>
    /// <param name="needed">Columns on which that depends besides what the step read.</param>
    public void Note(StepEffect effect, IReadOnlyList<int> needed)
    {
        // What is in no row is the same in all states.
        foreach (var slot in stepper.SlotsRead)
            if (codec.ColumnOf[slot] is >= 0 and var column) NoteRead(column);
        foreach (var column in needed) NoteRead(column);
        _outcomes.Add(effect);
    }

    private void NoteRead(int column)
    {
        if (_readAt[column] == _step) return;
        _readAt[column] = _step;
        _read.Add(column);
    }

    /// <summary>Keeps what was noted since <see cref="Begin"/>.</summary>
    /// <param name="choice">The choice that was made.</param>
    /// <param name="row">The state it was made in.</param>
    public void Learn(int choice, ReadOnlySpan<int> row)
    {
        if (_nodeCount > MostNodes) return;
        var from = _choices[choice];
        // The place that holds where to go on: the choice itself, or a node's one branch or the other.
        var (holder, isThen) = (None, false);
        var at = from.Root;
        foreach (var column in _read)
        {
            while (true)
            {
                if (at < 0)
                {
                    at = Add(column, row[column]);
                    Hang(from, holder, isThen, at);
                }
                (holder, isThen) = (at, row[column] == _nodes[at].Value);
                at = isThen ? _nodes[at].Then : _nodes[at].Else;
                if (isThen) break;
            }
        }
        _effects.Add([.. _outcomes]);
        Hang(from, holder, isThen, Add(None, _effects.Count - 1));
    }

    private int Add(int column, int value)
    {
        if (_nodeCount == _nodes.Length) Array.Resize(ref _nodes, _nodeCount * 2);
        _nodes[_nodeCount] = new Node(column, value, None, None);
        return _nodeCount++;
    }

    private void Hang(Choice from, int holder, bool isThen, int node)
    {
        if (holder < 0) from.Root = node;
        else if (isThen) _nodes[holder] = _nodes[holder] with { Then = node };
        else _nodes[holder] = _nodes[holder] with { Else = node };
    }

    /// <summary>Asks for one value; or, without a column, names the effect.</summary>
    /// <param name="Column">Where it stands in rows.</param>
    /// <param name="Value">What it is compared with.</param>
    /// <param name="Then">The node to go on with if it is that.</param>
    /// <param name="Else">The node to go on with otherwise, which asks for the same.</param>
    private readonly record struct Node(int Column, int Value, int Then, int Else);

    private readonly record struct ChoiceWords(int Point, int Address, int Predecessor, int FirstFrame, int FrameCount, int FirstTemporary, int TemporaryCount);

    /// <summary>A choice as it is offered with certain calls and temporaries.</summary>
    private sealed class Choice(ChoiceWords words)
    {
        public ChoiceWords Words { get; } = words;

        /// <summary>The next one with the same choice point.</summary>
        public int Next { get; set; } = None;

        public int Root { get; set; } = None;

        public int Lookups { get; set; }

        public int Hits { get; set; }

        /// <summary>Hardly any two of its steps are alike.</summary>
        public bool IsGivenUp { get; set; }
    }
}

/// <summary>What a step does, with certain outcomes of chance.</summary>
/// <param name="Change">What it does to rows.</param>
/// <param name="IsExchanged">Whether it leads to where it does only by exchanging like choices.</param>
/// <param name="Saturated">Which bounds of variables it goes beyond (<see cref="Scribe.Saturated"/>).</param>
/// <param name="Path">The number of its trail.</param>
/// <param name="Weight">How likely the outcomes are.</param>
/// <param name="Answers">The outcomes.</param>
internal sealed record StepEffect(Pair Change, bool IsExchanged, ulong Saturated, int Path, double Weight, int[] Answers)
{
    /// <summary>The choice it was added with last, and the label it had.</summary>
    public (int Choice, int Label) Labelled { get; set; } = (-1, -1);
}
