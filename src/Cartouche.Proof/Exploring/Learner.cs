using Cartouche.Proof.Reductions;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof.Exploring;

/// <summary>One worker's use of <see cref="LearnedSteps"/>: what it looks up, and what it notes of the steps it makes.</summary>
/// <param name="steps">Those that are known.</param>
/// <param name="codec">How rows are written.</param>
/// <param name="stepper">The worker's own.</param>
internal sealed class Learner(LearnedSteps steps, RowCodec codec, Stepper stepper)
{
    /// <summary>Lookups after which it is asked whether they pay.</summary>
    private const int Trial = 4096;

    /// <summary>By call stacks and temporaries, then by the choice point.</summary>
    private readonly Dictionary<(int Frames, int Tail), Dictionary<int, KnownChoice>> _starts = [];
    private (int Frames, int Tail) _lastStart = (-1, -1);
    private Dictionary<int, KnownChoice> _last = [];
    private readonly List<StepEffect> _outcomes = [];
    private readonly List<int> _read = [];
    private readonly int[] _readAt = new int[codec.Store.Length];
    private int _step;

    /// <summary>Whether it is of use to note steps.</summary>
    public bool CanLearn => !steps.IsFull;

    /// <summary>A state's choice.</summary>
    /// <param name="shape">The state's shape.</param>
    /// <param name="row">Its row.</param>
    /// <param name="index">Which of its choices.</param>
    public KnownChoice Find(ReadOnlySpan<int> shape, ReadOnlySpan<int> row, int index)
    {
        var at = ShapeLayout.Choices + (index * ShapeLayout.ChoiceWords);
        var words = new ChoiceWords(shape[at], shape[at + 1], shape[at + 2], shape[at + 3], shape[at + 4], shape[at + 5], shape[at + 6]);
        var here = (row[RowLayout.Frames], row[RowLayout.Tail]);
        if (_lastStart != here)
        {
            if (!_starts.TryGetValue(here, out var there)) _starts.Add(here, there = []);
            (_lastStart, _last) = (here, there);
        }
        if (!_last.TryGetValue(words.Address, out var known)) _last.Add(words.Address, known = Know(here, words));
        // Two choices of one choice point are as rare as they are possible.
        while (known.Learned.Start.Choice != words) known = known.Next ??= Know(here, words);
        return known;
    }

    private KnownChoice Know((int Frames, int Tail) here, ChoiceWords words) => new(steps.Find(new StepStart(here.Frames, here.Tail, words)));

    /// <summary>What a choice does in a state, for each outcome of chance, if that is known.</summary>
    public StepEffect[]? EffectsOf(KnownChoice choice, ReadOnlySpan<int> row)
    {
        if (++choice.Lookups == Trial)
        {
            choice.IsGivenUp |= choice.Hits * 2 < Trial;
            (choice.Lookups, choice.Hits) = (0, 0);
        }
        var effects = steps.EffectsOf(choice.Learned, row);
        if (effects is not null) choice.Hits++;
        return effects;
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
    public void Learn(KnownChoice choice, ReadOnlySpan<int> row) => steps.Learn(choice.Learned, row, _read, _outcomes);
}

/// <summary>A choice as one worker knows it.</summary>
internal sealed class KnownChoice(LearnedChoice learned)
{
    public LearnedChoice Learned { get; } = learned;

    /// <summary>The next one with the same choice point.</summary>
    public KnownChoice? Next { get; set; }

    public int Lookups { get; set; }

    public int Hits { get; set; }

    /// <summary>Hardly any two of its steps are alike.</summary>
    public bool IsGivenUp { get; set; }
}
