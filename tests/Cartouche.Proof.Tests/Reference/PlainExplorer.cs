using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof.Tests.Reference;

/// <summary>
/// Explores a story without any cleverness: whole states as text, in a dictionary, one at a time. What the explorer
/// is checked against.
/// </summary>
internal sealed class PlainExplorer
{
    private readonly Dictionary<string, int> _states = [];
    private readonly List<(int[] Shape, int[] Values)> _kept = [];
    private readonly HashSet<int> _waiting = [];
    private readonly StoryProgram _program;
    private readonly Stepper _stepper;
    private readonly PlainChance _chance = new();

    private PlainExplorer(StoryProgram program, StoryLimits limits)
    {
        _program = program;
        _stepper = new Stepper(program, new StoryOptions { Seed = 0, Limits = limits, StubExternals = true }) { Chance = _chance };
        (Run, Taken, Passed) = (new bool[program.CodeSize], new bool[program.CodeSize], new bool[program.CodeSize]);
    }

    /// <summary>A choice on offer in a state.</summary>
    /// <param name="Point">The address of its choice point; -1 for the story's beginning.</param>
    /// <param name="Landing">The address at which the story goes on.</param>
    /// <param name="Ways">Where that leads, and how likely: a state, or below 0 the complement of an ending's place among <see cref="Endings"/>.</param>
    internal sealed record Choice(int Point, int Landing, List<(int Target, double Weight)> Ways);

    /// <summary>Every state's choices. State 0 is that before the story begins.</summary>
    public List<List<Choice>> Choices { get; } = [];

    /// <summary>How many choices lead to each state at least; the beginning is one.</summary>
    public List<int> Distances { get; } = [];

    /// <summary>Ways the story stops, by their numbers.</summary>
    public List<int> Endings { get; } = [];

    /// <summary>How many choices lead to each ending at least.</summary>
    public List<int> EndingDistances { get; } = [];

    /// <summary>Which code was run.</summary>
    public bool[] Run { get; }

    /// <summary>Which code was left for elsewhere.</summary>
    public bool[] Taken { get; }

    /// <summary>Which code was followed by what stands behind it.</summary>
    public bool[] Passed { get; }

    /// <summary>Whether every state was expanded.</summary>
    public bool IsExhaustive { get; private set; }

    public int States => Choices.Count;

    public static PlainExplorer Explore(StoryProgram program, StoryLimits limits, int maxStates, int maxTransitions = int.MaxValue)
    {
        var explorer = new PlainExplorer(program, limits);
        explorer.Expand(maxStates, maxTransitions);
        return explorer;
    }

    /// <summary>Whether an ending is meant as one: <c>-> END</c>, or a <c>-> DONE</c> that never waits for a choice.</summary>
    public bool IsProper(int ending) => Ending.Kind(Endings[ending]) switch
    {
        StopKind.End => true,
        StopKind.Done => !_waiting.Contains(Ending.Address(Endings[ending])),
        _ => false,
    };

    /// <summary>Whether an ending that is meant as one can be reached from each state.</summary>
    public bool[] Hope()
    {
        var hope = new bool[States];
        for (var changed = true; changed;)
        {
            changed = false;
            for (var state = States - 1; state >= 0; state--)
            {
                if (hope[state] || !Next(state).Any(target => target < 0 ? IsProper(~target) : hope[target])) continue;
                changed = hope[state] = true;
            }
        }
        return hope;
    }

    /// <summary>Where a state's choices lead: states, and below 0 the complements of endings.</summary>
    public IEnumerable<int> Next(int state) => Choices[state].SelectMany(choice => choice.Ways).Select(way => way.Target);

    /// <summary>The states that a trace goes through, the last of which may be the complement of an ending.</summary>
    public List<int> Follow(Trace trace)
    {
        var script = new ScriptedOutcomes();
        var walker = _stepper.Fork();
        walker.Chance = script;
        var way = new List<int>();
        foreach (var step in trace.Steps)
        {
            script.Answers = new Queue<int>(step.Outcomes);
            if (step.Choice > walker.ChoiceCount) throw new InvalidOperationException($"{trace}: choice {step.Choice} is not on offer.");
            var stop = step.Choice == 0 ? walker.Start() : walker.Choose(step.Choice - 1);
            if (script.Answers.Count > 0) throw new InvalidOperationException($"{trace}: more outcomes than draws.");
            way.Add(stop == StopKind.Choices ? _states[KeyOf(walker).Key] : ~Endings.IndexOf(Ending.Of(stop, walker.StopAddress)));
        }
        return way;
    }

    private void Expand(int maxStates, int maxTransitions)
    {
        Add(0, default);
        for (var state = 0; state < States; state++)
        {
            if (States > maxStates) return;
            var count = 1;
            if (state > 0)
            {
                Load(state);
                count = _stepper.ChoiceCount;
            }
            for (var index = 0; index < count; index++)
            {
                Choice? choice = null;
                _chance.Reset();
                var endless = 0;
                do
                {
                    if (--maxTransitions < 0 || endless == ExploreOptions.MaxEndlessOutcomes) return;
                    if (state > 0) Load(state);
                    var point = state == 0 ? -1 : _stepper.ChoiceAddress(index);
                    var stop = state == 0 ? _stepper.Start() : _stepper.Choose(index);
                    if (stop == StopKind.TooLong) endless++;
                    Mark(_stepper.Trail);
                    if (choice is null) Choices[state].Add(choice = new Choice(point, _stepper.Trail[1], []));
                    choice.Ways.Add((Target(stop, Distances[state] + 1), _chance.Weight));
                }
                while (_chance.Next());
            }
        }
        IsExhaustive = true;
    }

    private void Load(int state) => _stepper.Load(_kept[state].Shape, _kept[state].Values);

    private int Target(StopKind stop, int distance)
    {
        if (stop != StopKind.Choices)
        {
            var ending = Ending.Of(stop, _stepper.StopAddress);
            var known = Endings.IndexOf(ending);
            if (known >= 0) return ~known;
            Endings.Add(ending);
            EndingDistances.Add(distance);
            return ~(Endings.Count - 1);
        }
        if (_stepper.StopAddress >= 0 && _program.PlaceAt(_stepper.StopAddress).Kind == CodeKind.Done) _waiting.Add(_stepper.StopAddress);
        var (key, shape, values) = KeyOf(_stepper);
        if (_states.TryGetValue(key, out var state)) return state;
        _states.Add(key, States);
        return Add(distance, (shape, values));
    }

    private int Add(int distance, (int[] Shape, int[] Values) kept)
    {
        Distances.Add(distance);
        _kept.Add(kept);
        Choices.Add([]);
        return States - 1;
    }

    private static (string Key, int[] Shape, int[] Values) KeyOf(Stepper stepper)
    {
        int[] values = [], shape = [];
        var (valueCount, shapeCount) = (stepper.WriteValues(ref values), stepper.WriteShape(ref shape));
        (values, shape) = (values[..valueCount], shape[..shapeCount]);
        return (string.Join(',', values) + "|" + string.Join(',', shape), shape, values);
    }

    private void Mark(ReadOnlySpan<int> trail)
    {
        for (var i = 0; i + 2 < trail.Length; i += 2)
        {
            var (first, last) = (trail[i + 1], trail[i + 2]);
            if (first < 0 || last < first) continue;
            for (var address = first; address <= last; address++)
            {
                Run[address] = true;
                if (address < last) Passed[address] = true;
            }
            Taken[last] = true;
        }
    }
}
