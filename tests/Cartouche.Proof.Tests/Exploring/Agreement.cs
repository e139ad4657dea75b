using Cartouche.Playbills.Directions;
using Cartouche.Proof.Coverage;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Fate;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Graphs;
using Cartouche.Proof.Reductions;
using Cartouche.Proof.Tests.Reference;
using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof.Tests.Exploring;

/// <summary>Compares what is said of a story, with each reduction and without, with what a plain search of it says.</summary>
internal sealed class Agreement
{
    private const int MaxStates = 4000;
    private const int MaxTransitions = 40_000;
    private const double Exact = 1e-9;

    private static readonly StoryLimits Limits = new() { StepsPerTurn = 20_000, CallDepth = 200 };
    private static readonly ReductionSet[] Reductions = [ReductionSet.None, ReductionSet.DeadValues, ReductionSet.DeadValues | ReductionSet.ListItems, ReductionSet.Counts, ReductionSet.Turns, ReductionSet.DeadValues | ReductionSet.Symmetry, ReductionSet.All];

    private readonly StoryProgram _program;
    private readonly string _source;
    private readonly PlainExplorer _plain;

    private Agreement(StoryProgram program, string source)
    {
        (_program, _source) = (program, source);
        _plain = PlainExplorer.Explore(_program, Limits, MaxStates, MaxTransitions);
    }

    /// <summary>Compares one story; false where the plain search does not come to an end.</summary>
    public static bool Compare(string source) => Compare(Sample.Compile(source), source);

    /// <summary>Compares one story; false where the plain search does not come to an end.</summary>
    public static bool Compare(StoryProgram program, string source)
    {
        var agreement = new Agreement(program, source);
        foreach (var reductions in Reductions) agreement.Compare(reductions);
        return agreement._plain.IsExhaustive;
    }

    /// <summary>Where the plain search comes to no end the reductions may, but that is not waited for.</summary>
    private ExploreOptions Options(ReductionSet reductions) => new()
    {
        Reductions = reductions,
        Workers = 2,
        Limits = Limits,
        StubExternals = true,
        MaxStates = 5 * MaxStates,
        MaxMemory = 1L << 28,
        MaxTime = TimeSpan.FromSeconds(_plain.IsExhaustive ? 300 : 1),
    };

    private void Compare(ReductionSet reductions)
    {
        var exploration = Explorer.Explore(_program, Options(reductions));
        var graph = new StateGraph(exploration.Space);
        var coverage = new StoryCoverage(exploration.Space);
        if (!_plain.IsExhaustive)
        {
            // With reductions an infinite story may become finite: then all that the plain search came to must be there.
            if (exploration.IsExhaustive) CompareIncluded(reductions, graph, coverage);
            return;
        }
        Assert.True(exploration.IsExhaustive, $"{reductions}: {exploration.End} after {exploration.States} states, {exploration.CutSteps} steps cut\n{_source}");
        CompareCoverage(reductions, coverage);
        CompareGraph(reductions, exploration, graph);
        if (reductions is not (ReductionSet.None or ReductionSet.All)) return;
        CompareFindings(reductions);
        CompareFate(reductions);
    }

    private void CompareIncluded(ReductionSet reductions, StateGraph graph, StoryCoverage coverage)
    {
        for (var address = 0; address < _program.CodeSize; address++)
            Assert.True(!_plain.Run[address] || coverage.IsRun(address), $"{reductions}: only the plain search runs {Place(address)}\n{_source}");
        Assert.True(_plain.Endings.TrueForAll(graph.Endings.Contains), $"{reductions}: endings are missing\n{_source}");
    }

    /// <summary>Every piece of code is run, left for elsewhere and passed by just where the plain search does so: lines, branches and conditions follow from that.</summary>
    private void CompareCoverage(ReductionSet reductions, StoryCoverage coverage)
    {
        for (var address = 0; address < _program.CodeSize; address++)
        {
            var (expected, actual) = ((_plain.Run[address], _plain.Taken[address], _plain.Passed[address]), (coverage.IsRun(address), coverage.IsTaken(address), coverage.IsPassed(address)));
            Assert.True(expected == actual, $"{reductions}: {Place(address)} is run, taken, passed {actual} instead of {expected}\n{_source}");
        }
    }

    private void CompareGraph(ReductionSet reductions, Exploration exploration, StateGraph graph)
    {
        var endings = graph.Endings.Where(e => e >= 0).Distinct().Order().ToList();
        Assert.True(endings.SequenceEqual(_plain.Endings.Order()), $"{reductions}: endings {string.Join(' ', endings)} instead of {string.Join(' ', _plain.Endings.Order())}\n{_source}");
        if (reductions == ReductionSet.None) Assert.True(exploration.States == _plain.States - 1 + _plain.Endings.Count, $"{exploration.States} states instead of {_plain.States - 1} and {_plain.Endings.Count} endings\n{_source}");
        // Like choices are exchanged: then neither their places nor their order are the same.
        Assert.True(Bisimulation.Holds(_plain, new TurnGraph(graph), byPlace: (reductions & ReductionSet.Symmetry) == 0), $"{reductions}: the states do not behave as those of the plain search\n{_source}");
    }

    private void CompareFindings(ReductionSet reductions)
    {
        var findings = StoryCheck.Run(_program, Options(reductions)).Findings;
        var expected = Enumerable.Range(0, _plain.Endings.Count).Where(ending => !_plain.IsProper(ending)).ToHashSet();
        var hope = _plain.Hope();
        var locks = Locks(hope);
        foreach (var finding in findings)
        {
            if (finding.Trace is not { } trace)
            {
                Assert.True(finding.Kind >= FindingKind.UnreachableKnot || (finding.Kind == FindingKind.SoftLock && !hope[0] && expected.Count == 0), $"{reductions}: {finding}\n{_source}");
                continue;
            }
            var way = _plain.Follow(trace);
            if (finding.Kind == FindingKind.SoftLock)
            {
                var (last, before) = (way[^1], way.Count > 1 ? way[^2] : 0);
                Assert.True(last > 0 && !hope[last] && hope[before], $"{reductions}: {trace} leads to no soft-lock\n{_source}");
                Assert.True(locks.Remove(_plain.Choices[before][trace.Steps.Count > 1 ? trace.Steps[^1].Choice - 1 : 0].Landing), $"{reductions}: the soft-lock at {trace} is told twice, or is none\n{_source}");
                continue;
            }
            Assert.True(way[^1] < 0 && expected.Remove(~way[^1]), $"{reductions}: {finding.KindName} at {trace} is told twice, or is none\n{_source}");
            Assert.True(finding.KindName == KindOf(_plain.Endings[~way[^1]]), $"{reductions}: {finding.KindName} at {trace} instead of {KindOf(_plain.Endings[~way[^1]])}\n{_source}");
            Assert.True(trace.Steps.Count == _plain.EndingDistances[~way[^1]], $"{reductions}: {finding.KindName} at {trace}: {_plain.EndingDistances[~way[^1]] - 1} choices would do\n{_source}");
        }
        Assert.True(expected.Count == 0, $"{reductions}: not found: {string.Join(", ", expected.Select(ending => KindOf(_plain.Endings[ending]) + " at " + Place(Ending.Address(_plain.Endings[ending]))))}\n{_source}");
        Assert.True(locks.Count == 0, $"{reductions}: soft-locks not found: {string.Join(", ", locks.Select(Place))}\n{_source}");
    }

    /// <summary>Where choices lead on from states with an ending in reach to states with none, unless all that follows is stops.</summary>
    private HashSet<int> Locks(bool[] hope)
    {
        var locks = new HashSet<int>();
        for (var state = 0; state < _plain.States; state++)
        {
            if (!hope[state]) continue;
            foreach (var choice in _plain.Choices[state])
                if (choice.Ways.Exists(way => way.Target >= 0 && !hope[way.Target] && _plain.Next(way.Target).Any(next => next >= 0))) locks.Add(choice.Landing);
        }
        return locks;
    }

    private void CompareFate(ReductionSet reductions)
    {
        var fate = StoryFate.Run(_program, new FateOptions { Explore = Options(reductions) });
        Assert.True(fate.IsExact && fate.Error < Exact, $"{reductions}: fate is off by {fate.Error}\n{_source}");
        var named = Enumerable.Range(0, _plain.Endings.Count).Where(_plain.IsProper).ToLookup(NameOf);
        Assert.True(named.Select(group => group.Key).Order(StringComparer.Ordinal).SequenceEqual(fate.Endings.Select(ending => ending.Name).Order(StringComparer.Ordinal)), $"{reductions}: endings {string.Join(", ", fate.Endings.Select(ending => ending.Name))}\n{_source}");
        foreach (var ending in fate.Endings)
        {
            Near(PlainFate.Uniform(_plain, named[ending.Name].Contains), ending.Uniform, "uniform");
            Near(PlainFate.Least(_plain, named[ending.Name].Contains), ending.Least!.Value, "least");
            Near(PlainFate.Most(_plain, named[ending.Name].Contains), ending.Most!.Value, "most");

            void Near(double? expected, double actual, string what) =>
                Assert.True(expected is null || Math.Abs(expected.Value - actual) < Exact, $"{reductions}: {ending.Name}, {what}: {actual:R} instead of {expected:R}\n{_source}");
        }
    }

    private string NameOf(int ending) => Ending.Address(_plain.Endings[ending]) is >= 0 and var address && FlowPath.Of(_program.PlaceAt(address).Node) is { Length: > 0 } path ? path : "(opening)";

    private static string KindOf(int ending) => Ending.Kind(ending) switch
    {
        StopKind.Done => "dead-end",
        StopKind.OutOfContent => "out-of-content",
        StopKind.TooLong => "endless-loop",
        _ => "runtime-error",
    };

    private string Place(int address) => address < 0 ? "(nowhere)" : $"{_program.PlaceAt(address)} {_program.PlaceAt(address).Node.Path}";
}
