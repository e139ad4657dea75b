using Cartouche.Runtime;
using Cartouche.Runtime.State;

namespace Cartouche.Proof.Tests.Reference;

/// <summary>
/// A staged story as a game, played by the ordinary story, and its questions answered by trying every strategy and
/// solving dense equations. What fate is checked against.
/// </summary>
internal sealed class PlainGame
{
    private static readonly string[] Names = ["Ann", "Ben", "Cid"];

    private readonly Dictionary<string, int> _known = [];
    private readonly List<StoryState> _kept = [];
    private Story? _story;

    private PlainGame()
    {
    }

    /// <summary>A choice: who may make it (as bits), whether by vote, and where it leads.</summary>
    internal sealed record Option(int Roles, bool IsVote, List<(int Target, double Weight)> Ways);

    /// <summary>Every state's choices; none for endings. State 0 is the beginning.</summary>
    public List<List<Option>> Options { get; } = [];

    /// <summary>For each state the last line, where it is an ending.</summary>
    public List<string?> Ended { get; } = [];

    public int Count => Options.Count;

    public static PlainGame Explore(StoryProgram program, Func<string, string[]?> present)
    {
        var game = new PlainGame();
        var chance = new Branches();
        var story = new Story(program, new StoryOptions { Seed = 0, Chance = chance });
        game._story = story;
        game.Add("beginning", null);
        game._kept.Add(story.Capture());
        game.Options[0].Add(game.Follow(story, chance, 0, () => { }, 0, false));
        for (var state = 1; state < game.Count; state++)
        {
            if (game.Ended[state] is not null) continue;
            story.Restore(game._kept[state]);
            var offered = story.Choices.Select(c => (c.Index, Tags: c.Tags.ToList(), Knot: c.SourcePath.Split('.')[0])).ToList();
            foreach (var (index, tags, knot) in offered)
            {
                var (roles, isVote) = OwnersOf(tags, present(knot));
                game.Options[state].Add(game.Follow(story, chance, state, () => story.Choose(index), roles, isVote));
            }
        }
        return game;
    }

    /// <summary>A save of the story in a state.</summary>
    public string SaveOf(int state)
    {
        _story!.Restore(_kept[state]);
        return _story.Save();
    }

    public static bool CanMake(int coalition, Option o) => o.IsVote ? Bits(o.Roles & coalition) * 2 > Bits(o.Roles) : (o.Roles & coalition) != 0;

    public static bool OthersCanMake(int coalition, Option o) => o.Roles == 0 || (o.IsVote ? !CanMake(coalition, o) : (o.Roles & ~coalition) != 0);

    /// <summary>All ways a coalition can play, each a choice of its own for every state where it has one (-1 elsewhere).</summary>
    public IEnumerable<int[]> Strategies(int coalition)
    {
        var own = Options.ConvertAll(options => Enumerable.Range(0, options.Count).Where(i => CanMake(coalition, options[i])).ToArray());
        var picks = new int[Count];
        while (true)
        {
            yield return [.. own.Select((o, s) => o.Length == 0 ? -1 : o[picks[s]])];
            var at = 0;
            while (at < Count && (own[at].Length == 0 || ++picks[at] == own[at].Length)) picks[at++] = 0;
            if (at == Count) yield break;
        }
    }

    public long StrategyCount(int coalition) => Options.Aggregate(1L, (n, options) => Math.Min(1_000_000, n * Math.Max(1, options.Count(o => CanMake(coalition, o)))));

    /// <summary>The chance to come to a target when the coalition plays so and the others at random.</summary>
    public double Chance(int coalition, int[] strategy, Func<int, bool> isTarget) => Solve(isTarget, state =>
    {
        var ways = new List<(int, double)>();
        var options = Options[state];
        var held = 0.0;
        foreach (var option in options)
        {
            var share = strategy[state] < 0 || !CanMake(coalition, option) ? 0 : option.IsVote ? 1 : (double)Bits(option.Roles & coalition) / Bits(option.Roles);
            held += share / options.Count;
            ways.AddRange(option.Ways.Select(w => (w.Target, w.Weight * (1 - share) / options.Count)));
        }
        if (held > 0) ways.AddRange(options[strategy[state]].Ways.Select(w => (w.Target, w.Weight * held)));
        return ways;
    });

    /// <summary>Whether the coalition, playing so, comes to a target whatever the others and chance do.</summary>
    public bool IsSure(int coalition, int[] strategy, Func<int, bool> isTarget)
    {
        var mark = new int[Count];
        return Visit(0);

        bool Visit(int state)
        {
            if (isTarget(state)) return true;
            if (mark[state] != 0) return mark[state] == 2;
            mark[state] = 1;
            var next = Against(coalition, strategy, state).SelectMany(o => o.Ways).Where(w => w.Weight > 0).ToList();
            if (next.Count == 0 || !next.TrueForAll(w => Visit(w.Target))) return false;
            mark[state] = 2;
            return true;
        }
    }

    /// <summary>Whether the coalition, playing so, never comes to a target whatever the others and chance do.</summary>
    public bool Avoids(int coalition, int[] strategy, Func<int, bool> isTarget)
    {
        var seen = new HashSet<int>();
        return Visit(0);

        bool Visit(int state) => !isTarget(state) && (!seen.Add(state) || Against(coalition, strategy, state).All(o => o.Ways.TrueForAll(w => Visit(w.Target))));
    }

    /// <summary>Whether the coalition, playing so, comes to a target with probability 1 against every way the others can play.</summary>
    public bool IsAlmostSure(int coalition, int[] strategy, Func<int, bool> isTarget)
    {
        var answers = Enumerable.Range(0, Count).Select(s => Against(coalition, strategy, s).ToList()).ToList();
        var picks = new int[Count];
        while (true)
        {
            if (Solve(isTarget, s => answers[s].Count == 0 ? [] : answers[s][picks[s]].Ways) < 1 - 1e-9) return false;
            var at = 0;
            while (at < Count && (answers[at].Count == 0 || ++picks[at] == answers[at].Count)) picks[at++] = 0;
            if (at == Count) return true;
        }
    }

    /// <summary>What can come of a state when the coalition plays so: any choice of the others, or its own.</summary>
    private IEnumerable<Option> Against(int coalition, int[] strategy, int state)
    {
        foreach (var option in Options[state])
            if (OthersCanMake(coalition, option)) yield return option;
        if (strategy[state] >= 0) yield return Options[state][strategy[state]];
    }

    /// <summary>The chance to come to a target in a chain, by dense elimination over the states that can come to one.</summary>
    public double Solve(Func<int, bool> isTarget, Func<int, List<(int Target, double Weight)>> ways)
    {
        var steps = Enumerable.Range(0, Count).Select(s => isTarget(s) ? [] : ways(s).FindAll(w => w.Weight > 0)).ToList();
        var hope = new bool[Count];
        for (var changed = true; changed;)
        {
            changed = false;
            for (var s = 0; s < Count; s++)
            {
                if (hope[s] || !(isTarget(s) || steps[s].Exists(w => hope[w.Target]))) continue;
                changed = hope[s] = true;
            }
        }
        var rows = new double[Count, Count + 1];
        for (var s = 0; s < Count; s++)
        {
            rows[s, s] = 1;
            if (isTarget(s)) rows[s, Count] = 1;
            else if (hope[s])
                foreach (var (target, weight) in steps[s]) rows[s, target] -= weight;
        }
        for (var pivot = 0; pivot < Count; pivot++)
        {
            var best = Enumerable.Range(pivot, Count - pivot).MaxBy(r => Math.Abs(rows[r, pivot]));
            for (var c = 0; c <= Count; c++) (rows[pivot, c], rows[best, c]) = (rows[best, c], rows[pivot, c]);
            for (var r = 0; r < Count; r++)
            {
                if (r == pivot || rows[r, pivot] == 0) continue;
                var factor = rows[r, pivot] / rows[pivot, pivot];
                for (var c = pivot; c <= Count; c++) rows[r, c] -= factor * rows[pivot, c];
            }
        }
        return rows[0, Count] / rows[0, 0];
    }

    private Option Follow(Story story, Branches chance, int state, Action choose, int roles, bool isVote)
    {
        var option = new Option(roles, isVote, []);
        chance.Draws.Clear();
        do
        {
            story.Restore(_kept[state]);
            story.Seed = 0;
            choose();
            while (story.CanContinue) story.Continue();
            option.Ways.Add((Arrive(story), chance.Draws.Aggregate(1.0, (weight, draw) => weight / draw.Count)));
        }
        while (chance.Next());
        return option;
    }

    private int Arrive(Story story)
    {
        if (story.HasEnded)
        {
            // Every ending of these stories says where it is.
            var knot = story.CurrentLine.Text.Trim();
            return Add("end " + knot, knot);
        }
        var key = string.Join('|', story.Variables.Names.Select(name => story.Variables[name].ToString())) + "|" + string.Join('|', story.Choices.Select(c => c.SourcePath));
        var count = Count;
        var state = Add(key, null);
        if (state == count) _kept.Add(story.Capture());
        return state;
    }

    private int Add(string key, string? ended)
    {
        if (_known.TryGetValue(key, out var state)) return state;
        _known.Add(key, Count);
        Options.Add([]);
        Ended.Add(ended);
        if (ended is not null) _kept.Add(_kept[0]);
        return Count - 1;
    }

    private static (int Roles, bool IsVote) OwnersOf(List<string> tags, string[]? present)
    {
        var by = tags.Find(t => t.StartsWith("by:", StringComparison.Ordinal));
        if (by is not null && by != "by: anyone") return (Set(by[3..].Split(',')), false);
        return (present is null ? 7 : Set(present), tags.Contains("vote"));
    }

    private static int Set(string[] names) => names.Sum(name => 1 << Array.FindIndex(Names, n => string.Equals(n, name.Trim(), StringComparison.OrdinalIgnoreCase)));

    private static int Bits(int set) => System.Numerics.BitOperations.PopCount((uint)set);

    /// <summary>Tries every outcome; where the story stands among the draws goes back with it when it looks ahead.</summary>
    private sealed class Branches : IChance
    {
        public List<(int Pick, int Count)> Draws { get; } = [];

        public bool Next()
        {
            while (Draws.Count > 0)
            {
                var (pick, count) = Draws[^1];
                Draws.RemoveAt(Draws.Count - 1);
                if (pick + 1 == count) continue;
                Draws.Add((pick + 1, count));
                return true;
            }
            return false;
        }

        public int Random(ref ChanceState state, int count)
        {
            if (state.PreviousRandom == Draws.Count) Draws.Add((0, count));
            return Draws[state.PreviousRandom++].Pick;
        }

        public int ListItem(ref ChanceState state, int count) => throw new NotSupportedException();

        public int Shuffle(ref ChanceState state, ShuffleQuestion question) => throw new NotSupportedException();
    }
}
