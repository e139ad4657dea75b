using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Runtime;

namespace Cartouche.Proof.Tests.Mutations;

/// <summary>Every fault that is planted into a clean story is found, where it is, and none is invented.</summary>
public sealed class MutationTests
{
    private const int Stories = 12;
    private static readonly ExploreOptions Options = new() { Limits = new StoryLimits { StepsPerTurn = 20_000, CallDepth = 200 } };

    public static TheoryData<string> Names => [.. Plantings.All.Keys];

    [Fact]
    public void CleanStoriesAreClean()
    {
        for (var seed = 0UL; seed < Stories; seed++)
        {
            var story = new CleanStory(seed);
            var check = StoryCheck.Run(Staged.Story(story.Text, CleanStory.Playbill), Options);
            Assert.True(check.Exploration.IsExhaustive && check.Findings.Count == 0, $"{string.Join('\n', check.Findings)}\n{story.Text}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatIsPlantedIsFoundAndNothingElse(string name)
    {
        for (var seed = 0UL; seed < Stories; seed++)
        {
            var story = new CleanStory(seed);
            var planted = Plantings.All[name](story);
            var check = StoryCheck.Run(Staged.Story(story.Text, CleanStory.Playbill + planted.Playbill, planted.Claim is null ? [] : [planted.Claim]), Options);
            Assert.True(check.Exploration.IsExhaustive, story.Text);
            Assert.True(check.Findings.Any(f => f.Kind == planted.Kind && IsAt(f, planted.Line)), $"{planted.Kind} in line {planted.Line} is not among: {string.Join("; ", check.Findings)}\n{story.Text}");
            var invented = check.Findings.Where(f => !(f.Kind == planted.Kind && IsAt(f, planted.Line)) && !planted.Implied.Any(i => i.Kind == f.Kind && IsAt(f, i.Line))).ToList();
            Assert.True(invented.Count == 0, $"Besides {planted.Kind} in line {planted.Line} there is: {string.Join("; ", invented)}\n{story.Text}");
        }
    }

    private static bool IsAt(Finding finding, int line) => line == 0 || finding.Span.StartLine == line;
}
