using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

/// <summary>To know that a line is finished the machine runs on; between two lines nothing of that may show.</summary>
public sealed class LookaheadTests
{
    [Fact]
    public void Variables_are_those_of_the_lines_end()
    {
        var story = Ink.Story("""
            VAR x = 1
            One.
            ~ x = 2
            Two.
            ~ x = 3
            -> END
            """);
        story.Continue();
        Assert.Equal(1, story.Variables["x"]);
        story.Continue();
        Assert.Equal(3, story.Variables["x"]);
    }

    [Fact]
    public void Visit_counts_are_those_of_the_lines_end()
    {
        var story = Ink.Story("""
            One.
            -> a
            === a
            {a} {b}
            -> b
            === b
            Two.
            -> END
            """);
        story.Continue();
        Assert.Equal(0, story.VisitCount("a"));
        Assert.Equal("1 0\n", story.Continue().Text);
        Assert.Equal(0, story.VisitCount("b"));
        story.Continue();
        Assert.Equal(1, story.VisitCount("b"));
    }

    [Fact]
    public void Chance_is_not_drawn_twice()
    {
        var story = Ink.Story("""
            One.
            ~ temp a = RANDOM(1, 1000)
            {a}
            """, new StoryOptions { Seed = 7 });
        story.Continue();
        Assert.Equal(0, story.Capture().Words[Cartouche.Runtime.State.StateLayout.PreviousRandom]);
        var first = new Random(7).Next();
        Assert.Equal($"{1 + (first % 1000)}\n", story.Continue().Text);
        Assert.Equal(first, story.Capture().Words[Cartouche.Runtime.State.StateLayout.PreviousRandom]);
    }

    [Fact]
    public void The_seed_is_that_of_the_lines_end()
    {
        var story = Ink.Story("""
            One.
            ~ SEED_RANDOM(99)
            Two.
            """, new StoryOptions { Seed = 7 });
        story.Continue();
        Assert.Equal(7, story.Seed);
        story.Continue();
        Assert.Equal(99, story.Seed);
    }

    [Fact]
    public void A_warning_of_the_next_line_is_not_raised_with_this_one()
    {
        var story = Raw.Story("""["^One.","\n","ev",{"VAR?":"ghost"},"out","/ev","^Two.","\n","end",null]""");
        var messages = new List<StoryMessage>();
        story.MessageRaised += messages.Add;
        story.Continue();
        Assert.Empty(messages);
        Assert.Equal("0Two.\n", story.Continue().Text);
        Assert.True(Assert.Single(messages).IsWarning);
    }

    [Fact]
    public void An_error_of_the_next_line_is_not_raised_with_this_one()
    {
        var story = Ink.Story("""
            VAR zero = 0
            One.
            {1 / zero}
            """);
        Assert.Equal("One.\n", story.Continue().Text);
        Assert.True(story.CanContinue);
        var error = Assert.Throws<StoryException>(() => story.Continue());
        Assert.Contains("Division by zero", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Assignments_undone_are_observed_once_and_with_their_line()
    {
        var story = Ink.Story("""
            VAR x = 1
            One.
            ~ x = 2
            Two.
            """);
        var seen = new List<string>();
        story.Observe("x", (name, value) => seen.Add($"{name}={value}"));
        story.Continue();
        Assert.Empty(seen);
        story.Continue();
        Assert.Equal(["x=2"], seen);
    }

    [Fact]
    public void A_tunnel_entered_ahead_is_left_again()
    {
        var story = Ink.Story("""
            One.
            -> t ->
            Three.
            -> END
            === t
            ~ temp inside = 5
            Two {inside}.
            ->->
            """);
        story.Continue();
        var between = story.Capture();
        Assert.Equal(["Two 5.", "Three."], story.Lines());
        story.Restore(between);
        Assert.Equal(["Two 5.", "Three."], story.Lines());
    }

    [Fact]
    public void A_thread_begun_ahead_is_begun_once()
    {
        var story = Ink.Story("""
            One.
            <- t
            Three.
            + [main]
            -> END
            === t
            Two.
            + [threaded]
            -> END
            """);
        Assert.Equal("One.\nTwo.\nThree.\n> threaded\n> main\n", story.Turn());
    }

    [Fact]
    public void Choices_made_before_the_newline_stay_while_those_ahead_are_offered_once()
    {
        var story = Raw.Story("""
            [["ev","str","^A","/str","/ev",{"*":".^.c-0","flg":20},"^text","\n",
              "ev","str","^B","/str","/ev",{"*":".^.c-1","flg":20},"^more","\n","done",
              {"c-0":["end",{"#f":5}],"c-1":["end",{"#f":5}]}],"done",null]
            """);
        story.Continue();
        Assert.Equal("more\n", story.Continue().Text);
        Assert.Equal(["A", "B"], story.Wordings());
    }

    [Fact]
    public void A_fallback_followed_ahead_takes_its_choices_back()
    {
        var story = Ink.Story("""
            One.
            + -> two
            === two
            Two.
            + [Visible] -> END
            """);
        Assert.Equal("One.\n", story.Continue().Text);
        Assert.Empty(story.Choices);
        Assert.True(story.CanContinue);
        Assert.Equal("Two.\n", story.Continue().Text);
        Assert.Equal(["Visible"], story.Wordings());
    }

    [Fact]
    public void A_shuffle_ahead_is_drawn_with_its_own_line()
    {
        const int rounds = 40;
        var story = Ink.Story("""
            -> loop
            === loop
            Line.
            {shuffle:
            - a
            - b
            - c
            }
            + [more] -> loop
            """, new StoryOptions { Seed = 5 });
        var written = story.Fork();
        for (var i = 0; i < rounds; i++)
        {
            var expected = Shuffled(5, i / 3, "loop.0.2", 3, i % 3);
            Assert.Equal(["Line.", "abc"[expected].ToString()], written.Lines());
            written.Choose(0);
        }
    }

    [Fact]
    public void Tags_ahead_end_the_line()
    {
        var story = Ink.Story("""
            VAR x = 1
            One.
            ~ x = 2
            # tag
            Two.
            """);
        story.Continue();
        Assert.Equal(1, story.Variables["x"]);
        Assert.Equal(["tag"], story.Continue().Tags);
    }

    [Fact]
    public void Glue_ahead_keeps_what_was_run_since()
    {
        var story = Ink.Story("""
            VAR x = 1
            One
            ~ x = 2
            <> and two.
            """);
        Assert.Equal("One and two.\n", story.Continue().Text);
        Assert.Equal(2, story.Variables["x"]);
    }

    /// <summary>What a shuffle shows at a step, by the description of ink's runtime and .NET's generator.</summary>
    internal static int Shuffled(int seed, int round, string path, int count, int step)
    {
        var random = new Random(path.Sum(c => c) + round + seed);
        var left = Enumerable.Range(0, count).ToList();
        for (var i = 0; ; i++)
        {
            var index = random.Next() % left.Count;
            var picked = left[index];
            left.RemoveAt(index);
            if (i == step) return picked;
        }
    }
}
