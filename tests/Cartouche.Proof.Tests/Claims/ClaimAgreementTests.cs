using Cartouche.Ink;
using Cartouche.Playbills;
using Cartouche.Playbills.Claims;
using Cartouche.Playbills.Model;
using Cartouche.Proof.Claims;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Reductions;
using Cartouche.Proof.Tests.Generation;
using Cartouche.Proof.Tests.Reference;
using Cartouche.Runtime;

namespace Cartouche.Proof.Tests.Claims;

/// <summary>Claims and knowledge, with each reduction and without, come out as a plain search finds them that reads every step aloud.</summary>
public sealed class ClaimAgreementTests
{
    private const int MaxStates = 1500;
    private static readonly StoryLimits Limits = new() { StepsPerTurn = 20_000, CallDepth = 200 };
    private static readonly ReductionSet[] Reductions = [ReductionSet.None, ReductionSet.DeadValues, ReductionSet.Counts, ReductionSet.Turns, ReductionSet.All];

    public static IEnumerable<TheoryDataRow<int, int>> Batches() => Trust.Batches(45);

    [Theory]
    [MemberData(nameof(Batches))]
    public void DirectedStoriesAgree(int first, int count) => Trust.Compare("claims and knowledge", first, count, Compare);

    private static bool Compare(ulong seed)
    {
        var (source, claims) = DirectedStories.Make(seed);
        var placed = claims.Select(claim => new PlacedText(claim, default)).ToList();
        var story = StagedStory.Compile(source, PlaybillReader.Read(DirectedStories.Playbill), new CompileOptions { FileName = "story.ink" }, placed);
        if (!story.Succeeded) Assert.Fail(string.Join('\n', story.Diagnostics) + "\n" + source);
        var plain = PlainClaims.Explore(story, Limits, MaxStates);
        if (!plain.IsExhaustive) return false;
        foreach (var reductions in Reductions)
        {
            var check = StoryCheck.Run(story, new ExploreOptions { Reductions = reductions, Workers = 2, Limits = Limits, StubExternals = true, MaxStates = 20 * MaxStates });
            Assert.True(check.Exploration.IsExhaustive, $"{seed} {reductions}: not exhaustive\n{source}");
            foreach (var answer in check.Claims)
            {
                var (holds, chance) = plain.Answer(answer.Claim);
                if (answer.Claim is ChanceClaim bound)
                {
                    Assert.True(Math.Abs(answer.Chance!.Value - chance) < 1e-9, $"{seed} {reductions}: {answer.Claim} is {answer.Chance} instead of {chance}\n{source}");
                    holds = chance >= bound.Bound - 1e-9;
                }
                Assert.True(holds == (answer.Verdict is Verdict.Proved or Verdict.ProvedModulo), $"{seed} {reductions}: {answer.Claim} is {answer.VerdictName} ({answer.Message}) though it {(holds ? "holds" : "does not hold")}\n{source}");
            }
            foreach (var answer in check.Claims)
            {
                if (answer.Verdict == Verdict.Unknown || answer.Trace is not { } trace) continue;
                Assert.True(plain.IsShown(answer.Claim, plain.Follow(trace).Way), $"{seed} {reductions}: {trace} does not show that {answer.Claim} is {answer.VerdictName} ({answer.Message})\n{source}");
                if (reductions == ReductionSet.All) Replay(story, answer, source);
            }
            foreach (var finding in check.Findings.Where(f => f.Kind == FindingKind.Knowledge))
                Assert.True(plain.Follow(finding.Trace!).Faults.Contains(Fault(finding)), $"{seed} {reductions}: {finding.Trace} does not show that {finding.Message}\n{source}");
            var faults = check.Findings.Where(f => f.Kind == FindingKind.Knowledge).Select(Fault).ToHashSet();
            Assert.True(plain.Faults.SetEquals(faults), $"{seed} {reductions}: knowledge faults {string.Join(", ", faults.Order())} instead of {string.Join(", ", plain.Faults)}: {string.Join("; ", check.Findings.Where(f => f.Kind == FindingKind.Knowledge).Select(f => f.Message + f.Span.StartLine + " " + f.Trace))}\n{source}");
        }
        return true;
    }

    /// <summary>Plays the trace of an answer as anybody would, and asks there what the claim asks.</summary>
    private static void Replay(StagedStory staged, ClaimAnswer answer, string source)
    {
        if (answer.Trace is not { } trace || answer.Claim.Conditions[0].Atoms.Count > 0 || answer.Claim.Source.Text.Contains("CHOICE_COUNT", StringComparison.Ordinal)) return;
        bool? expected = answer.Claim switch { AlwaysClaim => false, NeverClaim or PossibleClaim => true, _ => null };
        if (expected is null) return;
        var story = new Story(StoryProgram.FromTree(staged.Compiled.Tree!), new StoryOptions { Seed = 0, Limits = Limits, StubExternals = true, Chance = new ScriptedChance([.. trace.Steps.SelectMany(step => step.Outcomes)]) });
        story.MessageRaised += _ => { };
        foreach (var step in trace.Steps)
        {
            if (step.Choice > 0) story.Choose(step.Choice - 1);
            for (var lines = 0; story.CanContinue && lines < 300; lines++) story.Continue();
        }
        // A story that never stops stands nowhere.
        if (story.CanContinue) return;
        Assert.True(story.Evaluate(staged.ClaimSource.FunctionOf(answer.Claim.Conditions[0])!).AsBool == expected, $"{answer.Claim} is {answer.VerdictName}, but not shown by {trace}\n{source}");
    }

    /// <summary>Who and what a finding is about.</summary>
    private static string Fault(Finding finding) => finding.Message.Split(' ')[0] + " " + finding.Message.Split('\'')[1];
}
