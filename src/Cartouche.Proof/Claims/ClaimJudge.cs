using Cartouche.Playbills.Claims;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Claims;

/// <summary>
/// Answers claims from the states of an exploration. Stops are choice points and ends; in a cut-short run a state that
/// was not expanded may lead anywhere. The forms are those of CTL (Clarke, Emerson, Sistla 1986) over finite paths:
/// <c>always</c> AG, <c>possible</c> EF, <c>always possible</c> AG EF, <c>inevitable</c> AF, <c>before</c> weak until.
/// </summary>
internal sealed partial class ClaimJudge(StateGraph graph, ConditionTruth truth, Assumptions assumptions, bool isExhaustive, IReadOnlyCollection<string> unplaced)
{
    public ClaimAnswer Answer(Claim claim)
    {
        foreach (var condition in claim.Conditions)
        {
            if (truth.FaultOf(condition) is { } fault)
                return new ClaimAnswer(claim, Verdict.Unknown, $"The condition '{condition.Source.Text}' has no truth at the end of this way: {fault.Message}", Trace.To(graph, fault.State));
            if (condition.Atoms.OfType<AtAtom>().FirstOrDefault(at => unplaced.Contains(at.Place)) is { } place)
                return new ClaimAnswer(claim, Verdict.Unknown, $"No code stands at '{place.Place}', so nothing tells whether the story comes there.");
        }
        return claim switch
        {
            AlwaysClaim always => Everywhere(claim, state => truth.Of(always.Condition, state), "It is true wherever the story stands.", "It is false at the end of this way."),
            NeverClaim never => Everywhere(claim, state => !truth.Of(never.Condition, state), "It is true nowhere.", "It is true at the end of this way."),
            PossibleClaim possible => Possible(possible),
            AlwaysPossibleClaim possible => AlwaysPossible(possible),
            InevitableClaim inevitable => Inevitable(inevitable),
            BeforeClaim before => Before(before),
            ForceClaim force => Force(force),
            ChanceClaim chance => Chance(chance),
            _ => throw new InvalidOperationException($"Nobody knows how to answer '{claim}'."),
        };
    }

    private ClaimAnswer Everywhere(Claim claim, Func<int, bool> holds, string proved, string refuted)
    {
        for (var state = 1; state < graph.Count; state++)
            if (!holds(state) && graph.HasWay(state)) return Refuted(claim, refuted, Trace.To(graph, state));
        return OfAllPaths(claim, proved, "Nothing speaks against it in the states that were found.");
    }

    private ClaimAnswer Possible(PossibleClaim claim)
    {
        for (var state = 1; state < graph.Count; state++)
            if (truth.Of(claim.Condition, state) && graph.HasWay(state)) return Proved(claim, "It becomes true at the end of this way.", assumptions.OfTrace(claim, Trace.To(graph, state)), Trace.To(graph, state));
        return isExhaustive
            ? new ClaimAnswer(claim, Verdict.Refuted, "No path makes it true.") { Assumptions = assumptions.OfAllPaths(claim) }
            : new ClaimAnswer(claim, Verdict.NotFound, "No state that was found makes it true.");
    }

    private ClaimAnswer AlwaysPossible(AlwaysPossibleClaim claim)
    {
        var can = graph.CanReach(state => truth.Of(claim.Condition, state) || graph.IsOpen(state));
        for (var state = 1; state < graph.Count; state++)
            if (!can[state] && graph.HasWay(state)) return Refuted(claim, graph.Endings[state] >= 0 ? "This way ends where it is not true." : "After this way it cannot become true any more.", Trace.To(graph, state));
        return isExhaustive
            ? Proved(claim, "Wherever the story stands it can still become true.", assumptions.OfPossibilities(claim))
            : new ClaimAnswer(claim, Verdict.Unknown, "From some states only paths that were not explored can make it true.");
    }

    private ClaimAnswer Inevitable(InevitableClaim claim)
    {
        var search = new StateSearch(graph, state => truth.Of(claim.Condition, state));
        var can = graph.CanReach(state => truth.Of(claim.Condition, state) || graph.IsOpen(state));
        // In a finite chain what can always still happen happens with probability 1 (Baier, Katoen, "Principles of Model Checking", 10.1.2).
        var isSure = search.States.All(state => can[state]);
        var chance = isSure && isExhaustive ? " With every choice as likely as the next it happens with probability 1 all the same." : isSure ? "" : " With every choice as likely as the next, too, it may never happen.";
        foreach (var state in search.States)
            if (graph.Endings[state] >= 0) return Refuted(claim, "This way ends without it." + chance, Trace.Along(graph, search.WayTo(state)));
        if (search.FindRound() is var (way, start))
        {
            var steps = way.Count - 1 - start;
            return Refuted(claim, $"It can be put off for ever: the last {(steps == 1 ? "step" : $"{steps} steps")} of this way can be repeated without end." + chance, Trace.Along(graph, way));
        }
        return isExhaustive
            ? Proved(claim, "It becomes true on every path.", assumptions.OfProgress(claim))
            : new ClaimAnswer(claim, Verdict.Unknown, "It becomes true on every path that was explored to its end.");
    }

    private ClaimAnswer Before(BeforeClaim claim)
    {
        var search = new StateSearch(graph, state => truth.Of(claim.First, state));
        foreach (var state in search.States)
            if (truth.Of(claim.Second, state)) return Refuted(claim, $"On this way '{claim.Second.Source.Text}' comes true first.", Trace.Along(graph, search.WayTo(state)));
        return OfAllPaths(claim, $"'{claim.Second.Source.Text}' is never true before '{claim.First.Source.Text}' has been.", "Nothing speaks against it in the states that were found.");
    }

    private ClaimAnswer OfAllPaths(Claim claim, string proved, string notFound) =>
        isExhaustive ? Proved(claim, proved, assumptions.OfAllPaths(claim)) : new ClaimAnswer(claim, Verdict.NotFound, notFound);

    private static ClaimAnswer Proved(Claim claim, string message, IReadOnlyList<string> assumptions, Trace? trace = null) =>
        new(claim, assumptions.Count == 0 ? Verdict.Proved : Verdict.ProvedModulo, message, trace) { Assumptions = assumptions };

    private static ClaimAnswer Refuted(Claim claim, string message, Trace trace) => new(claim, Verdict.Refuted, message, trace);
}
