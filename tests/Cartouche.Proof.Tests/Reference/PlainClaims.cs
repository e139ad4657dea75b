using Cartouche.Playbills;
using Cartouche.Playbills.Claims;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Fate;
using Cartouche.Proof.Findings;
using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Proof.Tests.Reference;

/// <summary>
/// Evaluates claims without any cleverness: every stop with its whole state and history is a node; each step is read
/// aloud by the ordinary player, and what its lines and tags say is taken from there.
/// </summary>
internal sealed class PlainClaims
{
    private readonly StagedStory _story;
    private readonly StoryProgram _program;
    private readonly Stepper _stepper;
    private readonly PlainChance _chance = new();
    private readonly List<Condition> _conditions;
    private readonly string?[] _knots;
    private readonly Dictionary<string, int> _nodes = [];
    private readonly List<(int[] Shape, int[] Values, HashSet<string> Known, string Present, bool IsOver)> _kept = [];
    private readonly List<List<(int Target, double Weight)>> _edges = [];
    private readonly List<bool[]> _truth = [];

    private PlainClaims(StagedStory story, StoryLimits limits)
    {
        _story = story;
        _program = StoryProgram.FromTree(story.Compiled.Tree!);
        _stepper = new Stepper(_program, new StoryOptions { Seed = 0, Limits = limits, StubExternals = true }) { Chance = _chance };
        // No knot at all for functions, which are called from where the story is.
        _knots = [.. Enumerable.Range(0, _program.CodeSize).Select(address => _program.PlaceAt(address).Node.Path.Split('.')[0]).Select(knot => story.Directions.FindPlace(knot) is not null ? knot : _program.Tree.Root.Named.ContainsKey(knot) ? null : "")];
        _conditions = [.. story.Claims.SelectMany(c => c.Conditions)];
    }

    /// <summary>Whether every state was expanded.</summary>
    public bool IsExhaustive { get; private set; }

    /// <summary>Who used which fact without knowing it.</summary>
    public SortedSet<string> Faults { get; private set; } = new(StringComparer.Ordinal);

    public static PlainClaims Explore(StagedStory story, StoryLimits limits, int maxStates)
    {
        var plain = new PlainClaims(story, limits);
        plain.Expand(maxStates);
        return plain;
    }

    /// <summary>Whether a claim holds; for one about odds, the chance.</summary>
    public (bool Holds, double Chance) Answer(Claim claim)
    {
        var all = Enumerable.Range(1, _edges.Count - 1).ToList();
        switch (claim)
        {
            case AlwaysClaim c:
                return (all.TrueForAll(n => Is(c.Condition, n)), 0);
            case NeverClaim c:
                return (!all.Exists(n => Is(c.Condition, n)), 0);
            case PossibleClaim c:
                return (all.Exists(n => Is(c.Condition, n)), 0);
            case AlwaysPossibleClaim c:
                var can = Fixpoint(n => Is(c.Condition, n), any: true);
                return (all.TrueForAll(n => can[n]), 0);
            case InevitableClaim c:
                return (Fixpoint(n => Is(c.Condition, n), any: false)[0], 0);
            case BeforeClaim c:
                var early = Reach(n => Is(c.First, n));
                return (!early.Exists(n => Is(c.Second, n) && !Is(c.First, n)), 0);
            case ChanceClaim c:
                return (false, Chance(n => Is(c.Condition, n)));
            default:
                throw new InvalidOperationException();
        }
    }

    /// <summary>Whether a way shows why a claim holds, or why it does not; what needs no way is not shown by one.</summary>
    public bool IsShown(Claim claim, List<int> way) => claim switch
    {
        AlwaysClaim c => !Is(c.Condition, way[^1]),
        NeverClaim c => Is(c.Condition, way[^1]),
        PossibleClaim c => Is(c.Condition, way[^1]),
        AlwaysPossibleClaim c => !Fixpoint(n => Is(c.Condition, n), any: true)[way[^1]],
        InevitableClaim c => !way.Exists(n => Is(c.Condition, n)) && !Fixpoint(n => Is(c.Condition, n), any: false)[way[^1]],
        BeforeClaim c => Is(c.Second, way[^1]) && !way.Exists(n => Is(c.First, n)),
        _ => false,
    };

    /// <summary>The nodes that a trace leads through, and who used which fact without knowing it in its last step.</summary>
    public (List<int> Way, SortedSet<string> Faults) Follow(Trace trace)
    {
        var script = new ScriptedOutcomes();
        var (all, way) = (Faults, new List<int>());
        _stepper.Chance = script;
        foreach (var step in trace.Steps)
        {
            Faults = new(StringComparer.Ordinal);
            script.Answers = new Queue<int>(step.Outcomes);
            var node = way.Count == 0 ? 0 : way[^1];
            var point = node == 0 ? null : Load(node).ChoicePoint(step.Choice - 1);
            var stop = node == 0 ? _stepper.Start() : _stepper.Choose(step.Choice - 1);
            way.Add(Target(node, step.Choice - 1, point, stop, [.. step.Outcomes]));
        }
        var last = Faults;
        (Faults, _stepper.Chance) = (all, _chance);
        return (way, last);
    }

    private bool Is(Condition condition, int node) => node > 0 && _truth[node][_conditions.IndexOf(condition)];

    /// <summary>Nodes from which some way (or every way) leads to a goal.</summary>
    private bool[] Fixpoint(Func<int, bool> isGoal, bool any)
    {
        var holds = new bool[_edges.Count];
        for (var changed = true; changed;)
        {
            changed = false;
            for (var node = 0; node < holds.Length; node++)
            {
                if (holds[node] || !(isGoal(node) || (_edges[node].Count > 0 && (any ? _edges[node].Exists(e => holds[e.Target]) : _edges[node].TrueForAll(e => holds[e.Target]))))) continue;
                changed = holds[node] = true;
            }
        }
        return holds;
    }

    private List<int> Reach(Func<int, bool> isGoal)
    {
        var seen = new HashSet<int> { 0 };
        var order = new List<int> { 0 };
        for (var i = 0; i < order.Count; i++)
        {
            if (isGoal(order[i])) continue;
            foreach (var (target, _) in _edges[order[i]])
                if (seen.Add(target)) order.Add(target);
        }
        return order;
    }

    private double Chance(Func<int, bool> isGoal)
    {
        var at = new double[_edges.Count];
        at[0] = 1;
        var sum = 0.0;
        for (var round = 0; round < 3000; round++)
        {
            var next = new double[at.Length];
            for (var node = 0; node < at.Length; node++)
                foreach (var (target, weight) in at[node] > 0 ? _edges[node] : [])
                {
                    if (isGoal(target)) sum += at[node] * weight;
                    else next[target] += at[node] * weight;
                }
            at = next;
        }
        return sum;
    }

    private void Expand(int maxStates)
    {
        _edges.Add([]);
        _truth.Add([]);
        _kept.Add(([], [], [.. _story.Playbill!.Facts.SelectMany(f => f.KnownBy.Select(who => who + " " + f.Name))], "", false));
        for (var node = 0; node < _edges.Count; node++)
        {
            if (_edges.Count > maxStates) return;
            if (_kept[node].IsOver) continue;
            var choices = 1;
            if (node > 0)
            {
                _stepper.Load(_kept[node].Shape, _kept[node].Values);
                choices = _stepper.ChoiceCount;
            }
            for (var choice = 0; choice < choices; choice++)
            {
                _chance.Reset();
                var endless = 0;
                do
                {
                    if (endless == ExploreOptions.MaxEndlessOutcomes) return;
                    var point = node == 0 ? null : Load(node).ChoicePoint(choice);
                    var stop = node == 0 ? _stepper.Start() : _stepper.Choose(choice);
                    if (stop == StopKind.TooLong) endless++;
                    _edges[node].Add((Target(node, choice, point, stop, [.. _chance.Answers]), _chance.Weight / choices));
                }
                while (_chance.Next());
            }
        }
        IsExhaustive = true;
    }

    private Stepper Load(int node)
    {
        _stepper.Load(_kept[node].Shape, _kept[node].Values);
        return _stepper;
    }

    private int Target(int node, int choice, ChoiceNode? point, StopKind stop, int[] answers)
    {
        int[] values = [], shape = [];
        var valueCount = _stepper.WriteValues(ref values);
        var shapeCount = _stepper.WriteShape(ref shape);
        var trail = _stepper.Trail.ToArray();
        var known = new HashSet<string>(_kept[node].Known);
        var present = Listen(node, choice, point, known, answers);
        var at = Places(trail);
        var isOver = stop != StopKind.Choices;
        var key = string.Join(',', values.Take(valueCount)) + "|" + (isOver ? Ending.Of(stop, trail[^2]).ToString() : string.Join(',', shape.Take(shapeCount))) + "|" + string.Join(',', known.Order()) + "|" + string.Join(',', at.Order()) + "|" + present;
        if (_nodes.TryGetValue(key, out var found)) return found;
        _nodes.Add(key, _edges.Count);
        _kept.Add((shape[..shapeCount], values[..valueCount], known, present, isOver));
        _edges.Add([]);
        _truth.Add([.. _conditions.Select(c => Evaluate(c, shape, values, known, at))]);
        return _edges.Count - 1;
    }

    private bool Evaluate(Condition condition, int[] shape, int[] values, HashSet<string> known, HashSet<string> at)
    {
        var atoms = condition.Atoms.Select(atom => atom switch { AtAtom place => at.Contains(place.Place), KnowsAtom k => known.Contains(k.Role + " " + k.Fact), _ => throw new InvalidOperationException() }).ToList();
        if (_story.ClaimSource.FunctionOf(condition) is not { } function) return atoms[0];
        _stepper.Load(shape, values);
        return _stepper.Story.Evaluate(function, [.. atoms.Select(InkValue.From)]).AsBool;
    }

    /// <summary>The knots a step comes to from elsewhere, and that in which it stops; functions apart.</summary>
    private HashSet<string> Places(int[] trail)
    {
        var places = new HashSet<string>();
        string? before = null;
        for (var i = 0; i + 2 < trail.Length; i += 2)
        {
            for (var address = trail[i + 1]; address >= 0 && address <= trail[i + 2]; address++)
            {
                var knot = _knots[address] ?? before ?? "";
                if (before is not null && knot != before) places.Add(knot);
                before = knot;
            }
        }
        places.Add(before ?? "");
        return places;
    }

    /// <summary>Reads a step aloud: who learns what, and who lacks what they use.</summary>
    private string Listen(int node, int choice, ChoiceNode? point, HashSet<string> known, int[] answers)
    {
        var playbill = _story.Playbill!;
        var present = _kept[node].Present;
        var reader = _stepper.Fork();
        reader.Chance = new ScriptedChance(answers);
        if (node == 0) reader.Story.Restart(0);
        else
        {
            var values = (int[])_kept[node].Values.Clone();
            values[Enumerable.Range(0, reader.Slots.Count).First(i => reader.Slots[i].Kind == StateSlotKind.PreviousRandom)] = 0;
            reader.Load(_kept[node].Shape, values);
            var tags = ChoicePoints.Tags(point!).Select(Direction.Parse).OfType<Direction>().ToList();
            var by = tags.Where(t => t.Kind == DirectionKind.By).SelectMany(t => t.Names).ToList();
            var flow = _story.Directions.Find(FlowPath.Of(point!))?.With;
            Happen(tags, by.Count > 0 ? by : flow ?? Present(present), by.Count > 0 ? by : flow ?? Present(present), known);
            reader.Story.Choose(choice);
        }
        reader.Story.MessageRaised += _ => { };
        // A story that never stops is read as far as anybody would.
        for (var lines = 0; reader.Story.CanContinue && lines < 300; lines++)
        {
            var line = reader.Story.Continue();
            var tags = line.Tags.Select(Direction.Parse).OfType<Direction>().ToList();
            if (tags.Find(t => t.Kind == DirectionKind.With) is { } with) present = string.Join(',', with.Names);
            var speaker = Speech.Parse(line.Text, playbill)?.Name;
            var to = tags.Where(t => t.Kind == DirectionKind.To).SelectMany(t => t.Names).ToList();
            List<string> speaking = speaker is null ? [] : [speaker];
            var seeing = tags.Exists(t => t.Kind == DirectionKind.Aside) ? speaking : to.Count > 0 ? [.. to, .. speaking] : [.. Present(present), .. speaking];
            Happen(tags, speaker is null ? to : speaking, seeing, known);
        }
        return present;
    }

    private void Happen(List<Direction> tags, IEnumerable<string> using_, IEnumerable<string> seeing, HashSet<string> known)
    {
        foreach (var fact in tags.Where(t => t.Kind == DirectionKind.Uses).SelectMany(t => t.Names))
            foreach (var who in using_)
                if (!known.Contains(who + " " + fact)) Faults.Add(who + " " + fact);
        foreach (var fact in tags.Where(t => t.Kind == DirectionKind.Reveals).SelectMany(t => t.Names))
            foreach (var who in seeing.ToList())
            {
                known.Add(who + " " + fact);
                if (who == "Mask") known.Add("Ann " + fact);
            }
    }

    private static List<string> Present(string present) => present.Length == 0 ? ["Ann", "Ben", "Mask"] : [.. present.Split(',')];
}
