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

    public static IEnumerable<TheoryDataRow<int>> Batches() => Enumerable.Range(0, 3).Select(batch => new TheoryDataRow<int>(batch));

    [Theory]
    [MemberData(nameof(Batches))]
    public void DirectedStoriesAgree(int batch)
    {
        var compared = Enumerable.Range(batch * 200, 200).Count(seed => Compare((ulong)seed));
        Assert.True(compared > 2, $"only {compared} stories are small enough");
    }

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
                    Assert.True(Math.Abs(answer.Chance!.Value - chance) < 1e-6, $"{seed} {reductions}: {answer.Claim} is {answer.Chance} instead of {chance}\n{source}");
                    holds = chance >= bound.Bound - 1e-9;
                }
                Assert.True(holds == (answer.Verdict is Verdict.Proved or Verdict.ProvedModulo), $"{seed} {reductions}: {answer.Claim} is {answer.VerdictName} ({answer.Message}) though it {(holds ? "holds" : "does not hold")}\n{source}");
            }
            var faults = check.Findings.Where(f => f.Kind == FindingKind.Knowledge).Select(Fault).ToHashSet();
            Assert.True(plain.Faults.SetEquals(faults), $"{seed} {reductions}: knowledge faults {string.Join(", ", faults.Order())} instead of {string.Join(", ", plain.Faults)}: {string.Join("; ", check.Findings.Where(f => f.Kind == FindingKind.Knowledge).Select(f => f.Message + f.Span.StartLine + " " + f.Trace))}\n{source}");
        }
        return true;
    }

    /// <summary>Who and what a finding is about.</summary>
    private static string Fault(Finding finding) => finding.Message.Split(' ')[0] + " " + finding.Message.Split('\'')[1];
}
