using Cartouche.Playbills;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Coverage;
using Cartouche.Proof.Endings;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Graphs;
using Cartouche.Runtime;

namespace Cartouche.Proof;

/// <summary>Explores a story and says what is wrong with it.</summary>
public sealed class StoryCheck
{
    private StoryCheck(Exploration exploration, StoryCoverage coverage, IReadOnlyList<StoryEnding> endings, IReadOnlyList<Finding> findings)
    {
        Exploration = exploration;
        Coverage = coverage;
        Endings = endings;
        Findings = findings;
    }

    /// <summary>What was explored, and whether that is everything.</summary>
    public Exploration Exploration { get; }

    /// <summary>What of the story some path shows.</summary>
    public StoryCoverage Coverage { get; }

    /// <summary>The endings, by name: those of the playbill and of directions, reached or not, then the others that were found.</summary>
    public IReadOnlyList<StoryEnding> Endings { get; }

    /// <summary>All findings, the gravest first, then by place.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Checks a story.</summary>
    /// <param name="program">The story.</param>
    /// <param name="options">How far and how it is explored.</param>
    /// <param name="directions">Its stage directions, for the names of endings.</param>
    /// <param name="playbill">Its playbill, for the endings there should be.</param>
    /// <exception cref="InvalidOperationException">The explorer itself failed.</exception>
    public static StoryCheck Run(StoryProgram program, ExploreOptions? options = null, StageDirections? directions = null, Playbill? playbill = null)
    {
        var exploration = Explorer.Explore(program, options);
        var graph = new StateGraph(exploration.Space);
        var proper = new ProperEndings(graph);
        var endings = new StoryEndings(graph, proper, directions, playbill);
        var stops = new StopFindings(graph, proper);
        var coverage = new StoryCoverage(exploration.Space);
        var findings = new List<Finding>();
        findings.AddRange(stops.Stops());
        findings.AddRange(stops.SoftLocks());
        if (exploration.IsExhaustive)
        {
            var missed = new CoverageFindings(coverage);
            var constant = missed.ConstantConditions().ToList();
            var told = constant.Select(f => f.Span).Where(s => s.IsKnown).ToHashSet();
            // A branch that is never taken since its condition never holds is one finding.
            findings.AddRange(missed.Unreachable().Where(f => f.Kind != FindingKind.UnreachableBranch || !told.Contains(f.Span)));
            findings.AddRange(constant);
            findings.AddRange(endings.Unreachable());
        }
        findings.AddRange(VariableFindings.Of(program, []));
        var sorted = findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Span.File, StringComparer.Ordinal).ThenBy(f => f.Span.StartLine).ThenBy(f => f.Span.StartColumn).ThenBy(f => f.Kind).ToList();
        return new StoryCheck(exploration, coverage, endings.All, sorted);
    }
}
