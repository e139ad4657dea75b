using Cartouche.Proof.Exploring;
using Cartouche.Proof.Tests.Generation;
using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof.Tests;

public sealed class StoryStatesTests
{
    private static readonly ExploreOptions Alone = new() { Workers = 1 };

    public static IEnumerable<TheoryDataRow<int, int>> Batches() => Trust.Batches(80);

    /// <summary>What lies ahead is what is found when the story is explored from there, and stands at its beginning.</summary>
    [Theory]
    [MemberData(nameof(Batches))]
    public void ExploredFromWhereItStandsAStoryIsAsFromTheBeginning(int first, int count) => Trust.Compare("states ahead", first, count, seed => Compare(SmallStories.Make(seed), (int)seed));

    [Fact]
    public void WhatIsBehindIsNotAhead()
    {
        var program = Sample.Compile("* [Left] Dark. -> on\n* [Right] Light. -> on\n=== on\n* [On] Done. -> END\n");
        var story = new Story(program, new StoryOptions { Seed = 0 });
        Read(story);
        story.Choose(0);
        Read(story);
        var states = StoryStates.Explore(program, Alone);
        var ahead = states.Ahead(states.Find(story.Save())!.Value);
        Assert.Equal((false, false, true), (ahead.IsRun(AddressOf(program, "Dark. ")), ahead.IsRun(AddressOf(program, "Light. ")), ahead.IsRun(AddressOf(program, "Done. "))));
        Assert.Equal(2, StoryStates.Explore(program, Alone, save: story.Save()).Exploration.States);
        story.Choose(0);
        Read(story);
        Assert.Null(states.Find(story.Save()));
        Assert.Throws<StoryFormatException>(() => states.Find("{}"));
    }

    private static bool Compare(string source, int seed)
    {
        var program = Sample.Compile(source);
        var whole = StoryStates.Explore(program, Alone with { MaxStates = 3000, MaxOutcomes = 200 });
        if (!whole.Exploration.IsExhaustive) return false;
        var story = new Story(program, new StoryOptions { Seed = seed });
        var random = new Random(seed);
        var hasFailed = false;
        story.MessageRaised += message => hasFailed |= !message.IsWarning;
        Read(story);
        for (var turn = 0; turn < 6 && story.Choices.Count > 0 && !hasFailed; turn++)
        {
            var save = story.Save();
            var rest = StoryStates.Explore(program, Alone with { MaxStates = 3000, MaxOutcomes = 200 }, save: save);
            Assert.True(rest.Exploration.IsExhaustive, source);
            Assert.Equal(1, rest.Find(save));
            // The values that temporaries had once may tell states apart that are otherwise the same.
            if (whole.Find(save) is { } state)
            {
                var (fromThere, all) = (rest.Ahead(1), whole.Ahead(state));
                for (var address = 0; address < program.CodeSize; address++) Assert.True(fromThere.IsRun(address) == all.IsRun(address), $"{program.PlaceAt(address).Node} at turn {turn}\n{source}");
            }
            story.Choose(random.Next(story.Choices.Count));
            Read(story);
        }
        return true;
    }

    private static int AddressOf(StoryProgram program, string text) =>
        Enumerable.Range(0, program.CodeSize).First(address => program.PlaceAt(address) is { Kind: CodeKind.Text, Node: Cartouche.Runtime.Tree.TextNode node } && node.Text.Contains(text.Trim(), StringComparison.Ordinal));

    private static void Read(Story story)
    {
        for (var lines = 0; story.CanContinue && lines < 1000; lines++) story.Continue();
    }
}
