using Cartouche.Playbills.Claims;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Fate;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Game;

namespace Cartouche.Proof.Claims;

/// <summary>What verdicts rest on besides the story: what the game around it is taken to do, and what is left out.</summary>
internal sealed class Assumptions
{
    /// <summary>For what is possible, and for odds: see <c>docs/proof.md</c>.</summary>
    private const string IdealChance = "chance is ideal: every outcome of a draw is possible, whatever was drawn before";

    private readonly List<string> _world;
    private readonly bool _hasUnknownDirections;
    private readonly bool _hasTimes;
    private readonly bool _hasChance;
    private readonly bool _hasGame;

    public Assumptions(Space space, StageDirections? directions, bool hasUnknownDirections)
    {
        _hasUnknownDirections = hasUnknownDirections;
        _world = World.Assumed(space, directions);
        _hasTimes = ChoicePoints.HaveTimes(space);
        foreach (var id in space.Labels.Ids())
        {
            _hasChance |= HasDraw(new Label(space.Labels[id]), byGame: false);
            _hasGame |= HasDraw(new Label(space.Labels[id]), byGame: true);
        }
    }

    /// <summary>What a proof about all paths rests on.</summary>
    public IReadOnlyList<string> OfAllPaths(Claim claim) => [.. _world, .. OfAtoms(claim)];

    /// <summary>What a proof rests on that says what must happen.</summary>
    public IReadOnlyList<string> OfProgress(Claim claim) => [.. OfAllPaths(claim), .. _hasTimes ? [World.InTime] : Array.Empty<string>()];

    /// <summary>What a proof rests on that says what can still happen, or how likely it is.</summary>
    public IReadOnlyList<string> OfPossibilities(Claim claim) => [.. OfAllPaths(claim), .. _hasChance ? [IdealChance] : Array.Empty<string>()];

    /// <summary>What a chance rests on.</summary>
    public IReadOnlyList<string> OfOdds(Claim claim) => [.. OfPossibilities(claim), .. _hasGame ? ["whatever the game decides it decides by equal chances"] : Array.Empty<string>()];

    /// <summary>What a trace that shows something rests on: what the game does in it, and the luck it needs.</summary>
    public IReadOnlyList<string> OfTrace(Claim claim, Trace trace)
    {
        var draws = trace.Steps.SelectMany(step => step.Outcomes).ToList();
        var world = _world.Where(text => text != World.Undisturbed);
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
}
