using Cartouche.Proof.Exploring;
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
    private readonly Stepper _stepper;
    private readonly EveryOutcome _chance = new();

    private PlainExplorer(StoryProgram program, StoryLimits limits)
    {
        _stepper = new Stepper(program, new StoryOptions { Seed = 0, Limits = limits, StubExternals = true }) { Chance = _chance };
        Run = new bool[program.CodeSize];
    }

    /// <summary>Where each state's steps lead, and how likely under uniform play: negative for endings.</summary>
    public List<List<(int Target, double Weight)>> Edges { get; } = [];

    /// <summary>Ways the story stops, by their numbers.</summary>
    public List<int> Endings { get; } = [];

    /// <summary>Which code was run.</summary>
    public bool[] Run { get; }

    /// <summary>Whether every state was expanded.</summary>
    public bool IsExhaustive { get; private set; }

    public int States => Edges.Count;

    public long Transitions { get; private set; }

    public static PlainExplorer Explore(StoryProgram program, StoryLimits limits, int maxStates)
    {
        var explorer = new PlainExplorer(program, limits);
        explorer.Expand(maxStates);
        return explorer;
    }

    /// <summary>The chance, under uniform play, of coming to each ending.</summary>
    public double[] Uniform(int rounds)
    {
        var at = new double[States];
        var ended = new double[Endings.Count];
        at[0] = 1;
        for (var round = 0; round < rounds; round++)
        {
            var next = new double[States];
            for (var state = 0; state < States; state++)
            {
                if (at[state] == 0) continue;
                foreach (var (target, weight) in Edges[state])
                {
                    if (target < 0) ended[~target] += at[state] * weight;
                    else next[target] += at[state] * weight;
                }
            }
            at = next;
        }
        return ended;
    }

    /// <summary>States from which no ending of the kinds that are meant can be reached.</summary>
    public HashSet<int> Hopeless(Func<int, bool> isProper)
    {
        var hope = new HashSet<int>();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var state = 0; state < States; state++)
            {
                if (hope.Contains(state) || !Edges[state].Exists(e => e.Target < 0 ? isProper(Endings[~e.Target]) : hope.Contains(e.Target))) continue;
                changed = hope.Add(state);
            }
        }
        return [.. Enumerable.Range(0, States).Where(s => !hope.Contains(s))];
    }

    private void Expand(int maxStates)
    {
        Edges.Add([]);
        _kept.Add(default);
        for (var state = 0; state < Edges.Count; state++)
        {
            if (Edges.Count > maxStates) return;
            var choices = 1;
            if (state > 0)
            {
                _stepper.Load(_kept[state].Shape, _kept[state].Values);
                choices = _stepper.ChoiceCount;
            }
            for (var choice = 0; choice < choices; choice++)
            {
                _chance.Reset();
                do
                {
                    if (state > 0) _stepper.Load(_kept[state].Shape, _kept[state].Values);
                    var stop = state == 0 ? _stepper.Start() : _stepper.Choose(choice);
                    Mark(_stepper.Trail);
                    Edges[state].Add((Target(stop), _chance.Weight / choices));
                    Transitions++;
                }
                while (_chance.Next());
            }
        }
        IsExhaustive = true;
    }

    private int Target(StopKind stop)
    {
        if (stop != StopKind.Choices)
        {
            var ending = Ending.Of(stop, _stepper.StopAddress);
            var known = Endings.IndexOf(ending);
            if (known >= 0) return ~known;
            Endings.Add(ending);
            return ~(Endings.Count - 1);
        }
        int[] values = [], shape = [];
        var valueCount = _stepper.WriteValues(ref values);
        var shapeCount = _stepper.WriteShape(ref shape);
        var key = string.Join(',', values.Take(valueCount)) + "|" + string.Join(',', shape.Take(shapeCount));
        if (_states.TryGetValue(key, out var state)) return state;
        _states.Add(key, Edges.Count);
        _kept.Add((shape[..shapeCount], values[..valueCount]));
        Edges.Add([]);
        return Edges.Count - 1;
    }

    private void Mark(ReadOnlySpan<int> trail)
    {
        for (var i = 0; i + 2 < trail.Length; i += 2)
            for (var address = trail[i + 1]; address >= 0 && address <= trail[i + 2]; address++) Run[address] = true;
    }
}
