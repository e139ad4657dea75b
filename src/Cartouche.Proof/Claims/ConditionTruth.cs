using Cartouche.Playbills.Claims;
using Cartouche.Proof.Endings;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Reductions;
using Cartouche.Proof.Storage;
using Cartouche.Proof.Watching;
using Cartouche.Runtime;
using Cartouche.Runtime.Values;

namespace Cartouche.Proof.Claims;

/// <summary>
/// Where the conditions of claims are true: at every stop their ink functions are run in the state, which is put back
/// before each. States that are alike in all that conditions read share one answer.
/// </summary>
internal sealed class ConditionTruth
{
    private readonly Space _space;
    private readonly WatchedStates _states;
    private readonly StoryEndings _endings;
    private readonly int[] _classOf;
    private readonly List<int> _examples = [];
    private readonly Dictionary<Condition, bool[]> _truth = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Condition, (int State, string Message)> _faults = new(ReferenceEqualityComparer.Instance);
    private readonly Scribe _scribe;
    private readonly StoredRow _row;

    /// <param name="states">The states.</param>
    /// <param name="endings">The endings of the story's own states.</param>
    /// <param name="functionOf">The ink functions that conditions are run by.</param>
    /// <param name="claims">What asks for them.</param>
    public ConditionTruth(WatchedStates states, StoryEndings endings, Func<Condition, string?> functionOf, IReadOnlyList<Claim> claims)
    {
        _states = states;
        _space = states.Story.Space;
        _endings = endings;
        _row = _space.Codec.Store.NewRow();
        _scribe = new Scribe(_space.Codec, _space.Stepper);
        _classOf = new int[states.Graph.Count];
        if (claims.Count == 0) return;
        Classify();
        foreach (var condition in claims.SelectMany(claim => claim.Conditions))
            if (!_truth.ContainsKey(condition)) _truth.Add(condition, Evaluate(condition, functionOf(condition)));
    }

    /// <summary>Whether a condition is true in a state; never before the story has begun.</summary>
    public bool Of(Condition condition, int state) => state > 0 && _truth[condition][_classOf[state]];

    /// <summary>The first state in which a condition has no truth, and why; <see langword="null"/> where it always has one.</summary>
    public (int State, string Message)? FaultOf(Condition condition) => _faults.TryGetValue(condition, out var fault) ? fault : null;

    /// <summary>States are alike in what is remembered of the way to them, and in the story's own state as far as conditions read it.</summary>
    private void Classify()
    {
        var stories = ClassifyStory();
        var classes = new Dictionary<(int, int), int>();
        // The state before the story begins is no stop; it is alone in its class.
        _examples.Add(0);
        for (var state = 1; state < _classOf.Length; state++)
        {
            var key = (stories[_states.StoryState(state)], _states.Memory(state));
            if (!classes.TryGetValue(key, out var known))
            {
                classes.Add(key, known = _examples.Count);
                _examples.Add(state);
            }
            _classOf[state] = known;
        }
    }

    private int[] ClassifyStory()
    {
        var classes = new BlobTable();
        var classOf = new int[_states.Story.Count];
        var (store, read) = (_space.Codec.Store, _space.Codec.AlwaysRead);
        var asksChoices = _space.Codec.AsksChoices;
        var leaves = read.Select(slot => slot.Column / Chunk.Size).Distinct().Order().ToArray();
        var row = new int[store.Length];
        var key = new int[2 + read.Length];
        for (var state = 1; state < classOf.Length; state++)
        {
            var root = _space.States[state];
            if (asksChoices) store.Read(root, _row);
            foreach (var leaf in leaves) store.Leaf(root, leaf).CopyTo(row.AsSpan(leaf * Chunk.Size));
            key[0] = _endings.Of(state);
            key[1] = asksChoices ? ChoicesIn() : 0;
            for (var i = 0; i < read.Length; i++) key[2 + i] = row[read[i].Column];
            classOf[state] = classes.Intern(key, out _);
        }
        return classOf;
    }

    private int ChoicesIn()
    {
        var row = _row.Row;
        if (_space.Codec.Rows[row[RowLayout.Frames]][0] < 0) return 0;
        var choices = 0;
        foreach (var column in _space.Codec.Layout.Groups)
            if (row[column] != 0) choices += _space.Codec.Rows[row[column] - 1].Length / Runtime.Exploration.ShapeLayout.ChoiceWords;
        return choices;
    }

    private bool[] Evaluate(Condition condition, string? function)
    {
        var truth = new bool[_examples.Count];
        for (var i = 0; i < truth.Length; i++)
        {
            var state = _examples[i];
            if (state == 0) continue;
            _space.Codec.Store.Read(_space.States[_states.StoryState(state)], _row);
            var atoms = condition.Atoms.Select(atom => Of(atom, state)).ToArray();
            if (function is null) truth[i] = atoms[0];
            else truth[i] = Run(condition, function, atoms, state);
        }
        return truth;
    }

    private bool Of(Atom atom, int state)
    {
        var words = _states.Words(state);
        return atom switch
        {
            EndedAtom ended => _endings.IndexOf(ended.Ending) is >= 0 and var ending && _endings.Of(_states.StoryState(state)) == ending,
            AtAtom at => _space.Staged.Monitor!.IsAt(at, words),
            KnowsAtom knows => _space.Staged.Monitor!.Knows(knows, words),
            _ => throw new InvalidOperationException($"Nobody knows what {atom} asks."),
        };
    }

    private bool Run(Condition condition, string function, bool[] atoms, int state)
    {
        if (_faults.ContainsKey(condition)) return false;
        var stepper = _space.Stepper;
        var chance = stepper.Chance;
        var asked = new NoChance();
        stepper.Chance = asked;
        try
        {
            _scribe.Load(_row.Row);
            var value = stepper.Story.Evaluate(function, Array.ConvertAll(atoms, InkValue.From));
            if (!asked.WasAsked) return value.AsBool;
            _faults.Add(condition, (state, "it draws by chance, or asks the game: what it says is not the same each time."));
        }
        catch (StoryException problem)
        {
            _faults.Add(condition, (state, problem.Message));
        }
        finally
        {
            stepper.Chance = chance;
        }
        return false;
    }

    /// <summary>Notes whether anything was drawn.</summary>
    private sealed class NoChance : IChance
    {
        public bool WasAsked { get; private set; }

        public int Random(ref ChanceState state, int count) => Ask();

        public int ListItem(ref ChanceState state, int count) => Ask();

        public int Shuffle(ref ChanceState state, ShuffleQuestion question)
        {
            for (var i = 0; i < question.Count; i++)
                if (!question.IsShown(i))
                {
                    WasAsked = true;
                    return i;
                }
            return Ask();
        }

        private int Ask()
        {
            WasAsked = true;
            return 0;
        }
    }
}
