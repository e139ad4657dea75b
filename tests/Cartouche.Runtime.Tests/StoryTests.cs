using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests;

public sealed class StoryTests
{
    [Fact]
    public void A_story_is_read_line_by_line_and_chosen_through()
    {
        var story = Ink.Story("""
            Hello.
            + [Go on] You went on.
            -> END
            """);
        Assert.True(story.CanContinue);
        Assert.False(story.HasEnded);
        Assert.Empty(story.Choices);
        Assert.Equal("Hello.\n", story.Continue().Text);
        Assert.False(story.CanContinue);
        Assert.False(story.HasEnded);
        story.Choose(story.Choices[0].Index);
        Assert.Equal("You went on.\n", story.ContinueMaximally());
        Assert.True(story.HasEnded);
        Assert.Equal("", story.ContinueMaximally());
    }

    [Fact]
    public void Continuing_at_a_choice_or_the_end_is_a_mistake_of_the_caller()
    {
        var story = Ink.Story("""
            * [A] -> END
            """);
        story.ContinueMaximally();
        Assert.Contains("choice", Assert.Throws<InvalidOperationException>(() => story.Continue()).Message, StringComparison.Ordinal);
        story.Choose(0);
        story.ContinueMaximally();
        Assert.Contains("ended", Assert.Throws<InvalidOperationException>(() => story.Continue()).Message, StringComparison.Ordinal);
        story.SkipToChoice();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Choosing_what_is_not_there_is_a_mistake_of_the_caller(int index)
    {
        var story = Ink.Story("""
            Text.
            * [A] -> END
            * [B] -> END
            """);
        Assert.Contains("lines to read", Assert.Throws<ArgumentOutOfRangeException>(() => story.Choose(0)).Message, StringComparison.Ordinal);
        story.ContinueMaximally();
        Assert.Contains("2 choices", Assert.Throws<ArgumentOutOfRangeException>(() => story.Choose(index)).Message, StringComparison.Ordinal);
        Assert.Equal(["A", "B"], story.Wordings());
    }

    [Fact]
    public void Restarting_brings_back_the_beginning()
    {
        foreach (var name in Walks.All)
        {
            var fresh = Walks.Begin(name, 5);
            var story = Walks.Begin(name, 3);
            story.Walk(new Random(1), 20);
            story.SwitchFlow("other");
            story.Continue();
            story.Restart(5);
            Assert.Equal(fresh.Capture(), story.Capture());
            Assert.Equal([Story.DefaultFlow], story.Flows);
            Assert.Equal("", story.CurrentLine.Text);
            Assert.Equal(fresh.Walk(new Random(2), 10), story.Walk(new Random(2), 10));
        }
    }

    [Fact]
    public void The_seed_is_the_options_unless_another_is_given()
    {
        var story = Walks.Begin(Walks.Carousel, 5);
        Assert.Equal(5, story.Seed);
        story.Restart();
        Assert.Equal(5, story.Seed);
        story.Restart(6);
        Assert.Equal(6, story.Seed);
        story.Seed = 7;
        Assert.Equal(7, story.Seed);
        story.Walk(new Random(1), 3);
        story.Seed = 7;
        Assert.Equal(0, story.Capture().Words[Cartouche.Runtime.State.StateLayout.PreviousRandom]);
    }

    [Fact]
    public void The_same_seed_and_choices_tell_the_same_story()
    {
        foreach (var name in Walks.All)
            Assert.Equal(Walks.Begin(name, 9).Walk(new Random(4), 30), Walks.Begin(name, 9).Walk(new Random(4), 30));
        Assert.NotEqual(Walks.Begin(Walks.Carousel, 9).Walk(new Random(4), 30), Walks.Begin(Walks.Carousel, 10).Walk(new Random(4), 30));
    }

    [Fact]
    public void Forks_play_on_several_threads_at_once()
    {
        foreach (var name in Walks.All)
        {
            var story = Walks.Begin(name);
            var expected = Enumerable.Range(0, 40).Select(i => Walks.Begin(name).Walk(new Random(i), 25)).ToArray();
            var forks = expected.Select(_ => story.Fork()).ToArray();
            var actual = new string[forks.Length];
            Parallel.For(0, forks.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => actual[i] = forks[i].Walk(new Random(i), 25));
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Stories_of_one_program_play_on_several_threads_at_once()
    {
        // A program read anew: what it makes when first needed is made under the race.
        for (var round = 0; round < 20; round++)
        {
            var program = Ink.Fixture(Walks.Market);
            var actual = new string[4];
            Parallel.For(0, 4, i => actual[i] = new Story(program, new StoryOptions { Seed = 1 }).Walk(new Random(3), 10));
            Assert.Single(actual.Distinct());
        }
    }

    [Fact]
    public void The_program_tells_its_global_variables()
    {
        var program = Walks.Program(Walks.Ledger);
        Assert.Equal(["balance", "entries", "journal", "next"], program.GlobalVariables);
        Assert.True(program.CodeSize > 0);
        Assert.NotNull(program.Tree.Root.Named["open"]);
    }
}
