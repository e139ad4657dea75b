using Cartouche.Proof.Reductions;
using Cartouche.Proof.Storage;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof.Exploring;

/// <summary>Expands states: makes every choice with every outcome of chance, and writes down where that leads.</summary>
internal sealed class Worker
{
    private const int FewOutcomes = 16;

    /// <summary>A power of two.</summary>
    private const int RememberedOffers = 1 << 11;

    private readonly Space _space;
    private readonly Stepper _stepper;
    private readonly Scribe _scribe;
    private readonly EveryOutcome _chance;
    private readonly ExploreOptions _options;
    private readonly Func<bool> _isOver;
    private readonly TreeChanger _changer;
    private readonly StoredRow _stored;
    private readonly int[] _next;
    private readonly Dictionary<long, int> _plainLabels = [];
    private readonly List<Outcome> _outcomes = [];
    private readonly Dictionary<(Pair, int, bool), int> _outcomeOf = [];
    private readonly Action<Runtime.Story>? _prepare;
    private readonly Learner? _learner;
    private readonly Offer[] _offers = new Offer[RememberedOffers];
    private (int Choice, int Label)[] _labels = [];
    private ulong _saturated;
    private int[] _label = new int[16];

    /// <param name="space">Where what is found goes.</param>
    /// <param name="stepper">This worker's own.</param>
    /// <param name="learned">What the workers have learnt.</param>
    /// <param name="chance">This worker's own.</param>
    /// <param name="options">How it explores.</param>
    /// <param name="isOver">Whether to leave off.</param>
    public Worker(Space space, LearnedSteps learned, Stepper stepper, EveryOutcome chance, ExploreOptions options, Func<bool> isOver)
    {
        _isOver = isOver;
        _space = space;
        _stepper = stepper;
        _chance = chance;
        _options = options;
        stepper.Chance = chance;
        if (space.Staged.Game.Starts.Count > 0) _prepare = space.Staged.Game.SetStarts;
        _changer = new TreeChanger(space.Codec.Store, learned.Changes);
        _scribe = new Scribe(space.Codec, stepper, learned.Changes);
        // A story that asks which turn it is finds another one in every state.
        if (options.LearnsSteps && !space.Codec.KeepsTurn) _learner = new Learner(learned, space.Codec, stepper);
        _stored = space.Codec.Store.NewRow();
        _next = new int[space.Codec.Store.Length];
    }

    /// <summary>The choices of states with certain parts.</summary>
    private struct Offer
    {
        public OfferParts Parts;
        public KnownChoice?[]? Choices;
        public int Count;
    }

    private record struct Outcome(Pair Root, bool IsExchanged, int Path, double Weight, int[] Answers, ulong Saturated)
    {
        public readonly (Pair, int, bool) Key => (Root, Path, IsExchanged);
    }

    /// <summary>Expands the states from <paramref name="first"/> on; false when it was told to leave off before the end.</summary>
    public bool Expand(Batch batch, int first, int count)
    {
        batch.Begin(first, count);
        for (var state = first; state < first + count; state++)
        {
            var root = _space.States[state];
            _space.Codec.Store.Read(root, _stored);
            var kind = _space.Codec.Rows[_stored.Row[RowLayout.Frames]][0];
            if (kind == Space.Beginning) Make(batch, -1, null);
            else if (kind >= 0)
            {
                var choices = FindChoices();
                for (var choice = 0; choice < choices.Length; choice++) Step(batch, root, choice, choices[choice]);
            }
            batch.EndState();
            if (state % 16 == 0 && _isOver()) return false;
        }
        return true;
    }

    /// <summary>The choices that the state at hand offers, each as it is known to <see cref="LearnedSteps"/>.</summary>
    private ReadOnlySpan<KnownChoice?> FindChoices()
    {
        var parts = _space.Codec.OffersOf(_stored);
        ref var offer = ref _offers[parts.Hash & (RememberedOffers - 1)];
        if (offer.Choices is null || offer.Parts != parts)
        {
            var shape = _scribe.ShapeOf(_stored.Row);
            offer.Parts = parts;
            offer.Count = shape[0];
            if (offer.Choices is null || offer.Choices.Length < offer.Count) offer.Choices = new KnownChoice?[offer.Count];
            for (var choice = 0; choice < offer.Count; choice++) offer.Choices[choice] = _learner?.Find(shape, _stored.Row, choice);
        }
        return offer.Choices.AsSpan(0, offer.Count);
    }

    private void Step(Batch batch, Pair root, int choice, KnownChoice? known)
    {
        if (known?.IsGivenUp != false || _learner!.EffectsOf(known, _stored.Row) is not { } effects)
        {
            Make(batch, choice, known?.IsGivenUp == false && _learner!.CanLearn ? known : null);
            return;
        }
        foreach (var effect in effects) Add(batch, _changer.Apply(effect.Change, root), choice, effect);
        Flush(batch, choice);
    }

    private void Make(Batch batch, int choice, KnownChoice? known)
    {
        _chance.Reset();
        _stepper.TakesNotes = known is not null;
        if (known is not null) _learner!.Begin();
        var (outcomes, endless) = (0, 0);
        while (true)
        {
            if (choice >= 0) _scribe.Load(_stored.Row);
            var stop = choice >= 0 ? _stepper.Choose(choice) : _space.Staged.Save is { } save ? _stepper.StartFrom(save) : _stepper.Start(_prepare);
            var path = _space.PathOf(_stepper);
            var ending = stop == StopKind.Choices ? -1 : Ending.Of(stop, _stepper.StopAddress);
            if (stop > StopKind.Done) _space.NoteError(ending, _stepper.Error!);
            _scribe.Write(_next, ending);
            Add(batch, choice, path, _chance.Weight, _chance.Answers);
            if (known is not null)
            {
                var (effect, needed) = _scribe.EffectOf(_next, ending, path, _chance);
                _learner!.Note(effect, needed);
            }
            if (!_chance.Next()) break;
            var isEndless = stop == StopKind.TooLong || _chance.Depth > ExploreOptions.ManyDraws;
            if (isEndless) endless++;
            if (++outcomes < _options.MaxOutcomes && endless < ExploreOptions.MaxEndlessOutcomes && ((!isEndless && outcomes % 64 != 0) || !_isOver())) continue;
            batch.Cut++;
            known = null;
            break;
        }
        if (known is not null) _learner!.Learn(known, _stored.Row);
        Flush(batch, choice);
    }

    /// <summary>Adds a transition to the state whose row was just written.</summary>
    private void Add(Batch batch, int choice, int path, double weight, ReadOnlySpan<int> answers)
    {
        var root = _space.Codec.Store.Write(_next, _stored);
        if (answers.Length > 0)
        {
            Gather(new Outcome(root, _scribe.IsExchanged, path, weight, answers.ToArray(), _scribe.Saturated));
            return;
        }
        Note(batch, _scribe.Saturated);
        batch.Add(root, PlainLabel(choice, path, _scribe.IsExchanged), _scribe.IsExchanged);
    }

    /// <summary>Adds a transition whose effect is known.</summary>
    private void Add(Batch batch, Pair root, int choice, StepEffect effect)
    {
        if (effect.Answers.Length > 0)
        {
            Gather(new Outcome(root, effect.IsExchanged, effect.Path, effect.Weight, effect.Answers, effect.Saturated));
            return;
        }
        if (effect.Number >= _labels.Length) Array.Resize(ref _labels, (effect.Number + 16) * 2);
        // What it had last time; where the choice stands elsewhere among others it is another.
        ref var label = ref _labels[effect.Number];
        if (label.Choice != choice + 1) label = (choice + 1, PlainLabel(choice, effect.Path, effect.IsExchanged));
        Note(batch, effect.Saturated);
        batch.Add(root, label.Label, effect.IsExchanged);
    }

    /// <summary>Adds what was gathered.</summary>
    private void Flush(Batch batch, int choice)
    {
        foreach (var outcome in _outcomes)
        {
            var length = Label.Write(ref _label, choice, outcome.IsExchanged, outcome.Path, outcome.Weight, outcome.Answers);
            Note(batch, outcome.Saturated);
            batch.Add(outcome.Root, _space.Labels.Intern(_label.AsSpan(0, length), out _), outcome.IsExchanged);
        }
        if (_outcomes.Count > FewOutcomes) _outcomeOf.Clear();
        _outcomes.Clear();
    }

    private void Note(Batch batch, ulong saturated)
    {
        if ((saturated & ~_saturated) == 0) return;
        _saturated |= saturated;
        batch.Saturations.Add((batch.EdgeCount, saturated));
    }

    private int PlainLabel(int choice, int path, bool isExchanged)
    {
        var key = ((long)choice << 33) | ((long)path << 1) | (isExchanged ? 1L : 0);
        if (_plainLabels.TryGetValue(key, out var label)) return label;
        var length = Label.Write(ref _label, choice, isExchanged, path, 1.0, []);
        label = _space.Labels.Intern(_label.AsSpan(0, length), out _);
        _plainLabels.Add(key, label);
        return label;
    }

    /// <summary>Outcomes that come to the same are one.</summary>
    private void Gather(Outcome outcome)
    {
        var known = Find(outcome);
        if (known >= 0) _outcomes[known] = _outcomes[known] with { Weight = _outcomes[known].Weight + outcome.Weight };
        else
        {
            if (_outcomes.Count >= FewOutcomes) _outcomeOf.Add(outcome.Key, _outcomes.Count);
            _outcomes.Add(outcome);
        }
    }

    /// <summary>The first few are looked through, those that follow are looked up.</summary>
    private int Find(Outcome outcome)
    {
        var key = outcome.Key;
        for (var i = 0; i < Math.Min(_outcomes.Count, FewOutcomes); i++)
            if (_outcomes[i].Key == key) return i;
        return _outcomes.Count > FewOutcomes && _outcomeOf.TryGetValue(key, out var known) ? known : -1;
    }
}
