using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Tests.Generation;
using Cartouche.Proof.Tests.Reference;
using Cartouche.Runtime;

namespace Cartouche.Proof.Tests.Findings;

/// <summary>The ordinary player, following a finding's trace, comes to what the finding says.</summary>
public sealed class ReplayTests
{
    private static readonly StoryLimits Limits = new() { StepsPerTurn = 20_000, CallDepth = 200 };

    public static IEnumerable<TheoryDataRow<int>> Batches() => Enumerable.Range(0, 4).Select(batch => new TheoryDataRow<int>(batch));

    [Theory]
    [MemberData(nameof(Batches))]
    public void TracesShowWhatTheyClaim(int batch)
    {
        for (var i = 0; i < 40; i++)
        {
            var source = SmallStories.Make((ulong)((batch * 40) + i) + 50_000);
            var program = Sample.Compile(source);
            var check = StoryCheck.Run(program, new ExploreOptions { Limits = Limits, MaxStates = 2_000, MaxOutcomes = 200, Workers = 2 });
            foreach (var finding in check.Findings.Where(f => f.Trace is not null)) Replay(program, finding, source);
        }
    }

    private static void Replay(StoryProgram program, Finding finding, string source)
    {
        var story = new Story(program, new StoryOptions { Seed = 0, Limits = Limits, Chance = new ScriptedChance([.. finding.Trace!.Steps.SelectMany(s => s.Outcomes)]) });
        var errors = new List<StoryMessage>();
        story.MessageRaised += message =>
        {
            if (!message.IsWarning) errors.Add(message);
        };
        if (story.CanContinue) story.ContinueMaximally();
        foreach (var step in finding.Trace.Steps.Skip(1))
        {
            Assert.True(step.Choice <= story.Choices.Count, $"{finding.KindName} {finding.Trace}: choice {step.Choice} is not on offer\n{source}");
            story.Choose(step.Choice - 1);
            story.ContinueMaximally();
        }
        var shown = finding.Kind switch
        {
            FindingKind.SoftLock => story.Choices.Count > 0 && errors.Count == 0,
            FindingKind.Knowledge or FindingKind.Claim => true,
            // Told line by line it takes more steps to notice.
            FindingKind.EndlessLoop => errors.Count == 1 && errors[0].Text.Contains("Is there a loop", StringComparison.Ordinal),
            FindingKind.DeadEnd => story.HasEnded && errors.Count == 0,
            _ => errors.Count == 1 && finding.Message.EndsWith(errors[0].Text, StringComparison.Ordinal),
        };
        Assert.True(shown, $"{finding.KindName} {finding.Trace}: {story.Choices.Count} choices, {string.Join(' ', errors)}\n{source}");
    }
}
