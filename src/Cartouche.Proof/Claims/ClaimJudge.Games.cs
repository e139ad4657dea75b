using System.Globalization;
using Cartouche.Playbills;
using Cartouche.Playbills.Claims;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Fate;
using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Claims;

/// <summary>Claims about what roles can force, and about odds.</summary>
internal sealed partial class ClaimJudge
{
    /// <summary>Chances that differ by less are taken for equal: doubles cannot tell them apart for certain.</summary>
    private const double Equal = 1e-9;

    private readonly Lazy<TurnGraph> _turns = new(() => new TurnGraph(graph));
    private readonly Lock _gate = new();

    /// <summary>Only one chance at a time is reckoned.</summary>
    private readonly Lock _flowGate = new();
    private Powers? _powers;
    private Owners? _owners;
    private ChanceFlow? _flow;

    /// <summary>The story's directions, which say who may choose.</summary>
    public StageDirections? Directions { get; init; }

    /// <summary>The playbill, which says who there is.</summary>
    public Playbill? Playbill { get; init; }

    /// <summary>Whether some steps have more outcomes than were followed: then a state may lack ways on.</summary>
    public bool HasCutSteps { get; init; }

    private ClaimAnswer Force(ForceClaim claim)
    {
        if ((Playbill?.Roles.Count ?? 0) > Owners.MostRoles) return new ClaimAnswer(claim, Verdict.Unknown, $"There are more than {Owners.MostRoles} roles.");
        lock (_gate)
        {
            _owners ??= new Owners(_turns.Value, Directions, Playbill);
            _powers ??= new Powers(_turns.Value, _owners);
        }
        var coalition = _owners.CoalitionOf(claim.Roles);
        var targets = Targets(claim.Condition, withOpen: false);
        IReadOnlyList<string> assumed = [.. assumptions.OfProgress(claim), "everybody sees the whole state of the story"];
        // A state in which they succeed has all its transitions, so that paths not explored change nothing.
        if (!HasCutSteps && _powers.Sure(coalition, targets)[0]) return Proved(claim, "They can, whatever the others choose and however chance falls.", assumed);
        if (!isExhaustive) return new ClaimAnswer(claim, Verdict.Unknown, "Whether they can depends on paths that were not explored.");
        var message = _powers.AlmostSure(coalition, targets)[0] ? "They cannot against every turn of chance; if chance is fair they succeed with probability 1."
            : _powers.Possible(targets)[0] ? "They cannot: the others, or chance, can keep it from coming true." : "They cannot: no path makes it true.";
        return new ClaimAnswer(claim, Verdict.Refuted, message) { Assumptions = assumed };
    }

    private ClaimAnswer Chance(ChanceClaim claim)
    {
        double least, most;
        lock (_flowGate)
        {
            _flow ??= new ChanceFlow(_turns.Value, new Components(_turns.Value), new PlayStyle(_turns.Value));
            (least, most) = _flow.Odds(Targets(claim.Condition, withOpen: false));
            if (HasCutSteps) most = 1;
            else if (!isExhaustive) most = _flow.Odds(Targets(claim.Condition, withOpen: true)).Most;
        }
        var message = most - least <= Equal ? $"It is {Shown(least)}." : $"It lies between {Shown(least)} and {Shown(most)}.";
        var assumed = assumptions.OfOdds(claim);
        return (Holds(claim, least), Holds(claim, most)) switch
        {
            (true, true) => Proved(claim, message, assumed) with { Chance = least },
            (false, false) => new ClaimAnswer(claim, Verdict.Refuted, message) { Assumptions = assumed, Chance = least },
            _ => new ClaimAnswer(claim, Verdict.Unknown, message) { Chance = least },
        };
    }

    private bool[] Targets(Condition condition, bool withOpen)
    {
        var targets = new bool[graph.Count];
        for (var state = 1; state < targets.Length; state++) targets[state] = truth.Of(condition, state) || (withOpen && graph.IsOpen(state));
        return targets;
    }

    private static bool Holds(ChanceClaim claim, double chance) => claim.Comparison switch
    {
        Comparison.Less => chance < claim.Bound - Equal,
        Comparison.LessOrEqual => chance <= claim.Bound + Equal,
        Comparison.Greater => chance > claim.Bound + Equal,
        _ => chance >= claim.Bound - Equal,
    };

    private static string Shown(double chance) => chance.ToString("0.######", CultureInfo.InvariantCulture);
}
