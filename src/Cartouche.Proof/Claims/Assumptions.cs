using System.Globalization;
using Cartouche.Playbills.Claims;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Claims;

/// <summary>What verdicts rest on besides the story: what the game around it is taken to do, and what is left out.</summary>
internal sealed class Assumptions
{
    /// <summary>For what is possible, and for odds: see <c>docs/proof.md</c>.</summary>
    private const string IdealChance = "chance is ideal: every outcome of a draw is possible, whatever was drawn before";

    private readonly List<string> _world = [];
    private readonly bool _hasUnknownDirections;
    private readonly bool _hasChance;
    private readonly bool _hasGame;

    public Assumptions(Space space, StageDirections? directions, bool hasUnknownDirections)
    {
        _hasUnknownDirections = hasUnknownDirections;
        var game = space.Staged.Game;
        var called = Called(space.Program.Tree);
        foreach (var external in game.Externals)
            if (called.Contains(external.Name)) _world.Add($"the game answers {external.Name}() as the playbill says");
        foreach (var name in called.Where(name => !game.Answers(name)).Order(StringComparer.Ordinal))
            _world.Add(space.Program.Tree.Root.Named.ContainsKey(name) ? $"the game leaves {name}() to its fallback in ink" : $"{name}() of the game returns 0");
        foreach (var variable in game.Starts) _world.Add($"the game sets {variable.Name} to one of the playbill's values before the story begins");
        for (var i = 0; i < game.Bounds.Count; i++)
        {
            var bound = game.Bounds[i];
            // Beyond 32 variables the last ones share their marks.
            var mark = Math.Min(i, 31) * 2;
            if (space.Saturations.ContainsKey(mark)) _world.Add(string.Create(CultureInfo.InvariantCulture, $"{bound.Name} counts as {bound.Least} below that"));
            if (space.Saturations.ContainsKey(mark + 1)) _world.Add(string.Create(CultureInfo.InvariantCulture, $"{bound.Name} counts as {bound.Most} beyond that"));
        }
        if (directions?.Flows.Any(flow => flow.Cue is not null || flow.IsInterrupt) == true) _world.Add("no cue or interrupt breaks in");
        foreach (var id in space.Labels.Ids())
        {
            _hasChance |= HasDraw(new Label(space.Labels[id]), byGame: false);
            _hasGame |= HasDraw(new Label(space.Labels[id]), byGame: true);
        }
    }

    /// <summary>What a proof about all paths rests on.</summary>
    public IReadOnlyList<string> OfAllPaths(Claim claim) => [.. _world, .. OfAtoms(claim)];

    /// <summary>What a proof rests on that says what can still happen, or how likely it is.</summary>
    public IReadOnlyList<string> OfPossibilities(Claim claim) => [.. OfAllPaths(claim), .. _hasChance ? [IdealChance] : Array.Empty<string>()];

    /// <summary>What a chance rests on.</summary>
    public IReadOnlyList<string> OfOdds(Claim claim) => [.. OfPossibilities(claim), .. _hasGame ? ["whatever the game decides it decides by equal chances"] : Array.Empty<string>()];

    /// <summary>What a trace that shows something rests on: what the game does in it, and the luck it needs.</summary>
    public IReadOnlyList<string> OfTrace(Claim claim, Trace trace)
    {
        var draws = trace.Steps.SelectMany(step => step.Outcomes).ToList();
        var world = _world.Where(text => !text.StartsWith("no cue", StringComparison.Ordinal));
        return [.. world, .. OfAtoms(claim), .. draws.Exists(draw => draw >= 0) ? [IdealChance] : Array.Empty<string>()];
    }

    private IEnumerable<string> OfAtoms(Claim claim)
    {
        if (_hasUnknownDirections && claim.Conditions.Any(c => c.Atoms.OfType<KnowsAtom>().Any())) yield return "directions and speakers that the story makes by logic are not seen";
    }

    private static bool HasDraw(Label label, bool byGame)
    {
        foreach (var outcome in label.Outcomes)
            if (outcome < 0 == byGame) return true;
        return false;
    }

    private static HashSet<string> Called(StoryTree tree)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var work = new Stack<Container>([tree.Root]);
        while (work.TryPop(out var container))
        {
            foreach (var node in container.Content)
            {
                if (node is Container inner) work.Push(inner);
                else if (node is DivertNode { Kind: DivertKind.External, ExternalName: { } name }) names.Add(name);
            }
            foreach (var named in container.NamedOnly) work.Push(named);
        }
        return names;
    }
}
