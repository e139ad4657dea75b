using System.Diagnostics;
using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

/// <summary>Every bound ends in an error with a place, soon, and the story can begin again.</summary>
public sealed class LimitTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public void An_endless_loop()
    {
        var story = Ink.Story("""
            -> a
            === a
            -> b
            === b
            -> a
            """);
        Expect(story, "20000000 steps");
    }

    [Fact]
    public void An_endless_loop_with_logic_and_a_small_bound()
    {
        var story = Ink.Story("""
            VAR x = 0
            -> a
            === a
            ~ x = x + 1
            -> a
            """, new StoryOptions { Limits = new StoryLimits { StepsPerTurn = 1000 } });
        Expect(story, "1000 steps", "a");
    }

    [Fact]
    public void An_endless_loop_of_fallbacks()
    {
        var story = Ink.Story("""
            - (top)
            + -> top
            """, new StoryOptions { Limits = new StoryLimits { StepsPerTurn = 10_000 } });
        Expect(story, "10000 steps");
    }

    [Fact]
    public void The_steps_of_each_turn_are_counted_anew()
    {
        var story = Ink.Story("""
            VAR n = 0
            - (top)
            ~ n = 0
            - (loop)
            ~ n++
            {n < 100: -> loop}
            Turn.
            + [more] -> top
            """, new StoryOptions { Limits = new StoryLimits { StepsPerTurn = 1500 } });
        for (var i = 0; i < 20; i++)
        {
            Assert.Empty(story.Messages());
            story.Choose(0);
        }
    }

    [Fact]
    public void A_recursion_without_end()
    {
        var story = Ink.Story("""
            {f(1)}
            === function f(x)
            ~ return f(x + 1)
            """);
        Expect(story, "more than 10000 deep", "f");
    }

    [Fact]
    public void Tunnels_without_end()
    {
        var story = Ink.Story("""
            -> t ->
            === t
            -> t ->
            ->->
            """, new StoryOptions { Limits = new StoryLimits { CallDepth = 50 } });
        Expect(story, "more than 50 deep", "t");
    }

    [Fact]
    public void Calls_as_deep_as_the_bound_are_fine()
    {
        var program = Ink.Program("""
            {f(40)}
            -> END
            === function f(x)
            { x == 1:
                ~ return 1
            }
            ~ return 1 + f(x - 1)
            """);
        Assert.Equal("40\n", new Story(program, new StoryOptions { Limits = new StoryLimits { CallDepth = 41 } }).ContinueMaximally());
        Expect(new Story(program, new StoryOptions { Limits = new StoryLimits { CallDepth = 40 } }), "more than 40 deep", "f");
    }

    [Fact]
    public void Threads_without_end()
    {
        var story = Ink.Story("""
            -> t
            === t
            <- t
            -> DONE
            """);
        Expect(story, "More than 1000 threads", "t");
    }

    [Fact]
    public void Threads_that_copy_a_deep_stack()
    {
        var story = Ink.Story("""
            -> t(900) ->
            === t(n)
            {n > 0: -> t(n - 1) ->}
            -> spread
            === spread
            <- spread
            -> DONE
            """, new StoryOptions { Limits = new StoryLimits { Frames = 100_000 } });
        Expect(story, "threads are open", "spread");
    }

    [Fact]
    public void A_line_without_end()
    {
        var story = Ink.Story("""
            -> a
            === a
            word <>
            -> a
            """, new StoryOptions { Limits = new StoryLimits { LineLength = 5000 } });
        Expect(story, "beyond 5000 characters", "a");
    }

    [Fact]
    public void A_string_that_doubles()
    {
        var story = Ink.Story("""
            VAR s = "word"
            -> a
            === a
            ~ s = s + s
            -> a
            """);
        Expect(story, "beyond 1000000 characters", "a");
    }

    [Fact]
    public void A_string_that_doubles_by_interpolation()
    {
        var story = Ink.Story("""
            VAR s = "word"
            -> a
            === a
            ~ s = "{s}{s}"
            -> a
            """);
        Expect(story, "1000000 characters", "a");
    }

    [Fact]
    public void Strings_that_are_many_rather_than_long()
    {
        var story = Ink.Story("""
            VAR s = "0123456789"
            VAR n = 0
            -> grow
            === grow
            ~ s = s + s
            ~ n++
            {n < 14: -> grow}
            ~ n = 0
            -> spend
            === spend
            ~ n++
            {s + n == "no": -> END}
            -> spend
            """);
        Expect(story, "made more than", "spend");
        Assert.True(GC.GetTotalMemory(false) < 1_000_000_000);
    }

    [Fact]
    public void Strings_kept_in_a_variable_that_are_many_rather_than_long()
    {
        var story = Ink.Story("""
            VAR s = "0123456789"
            VAR kept = ""
            VAR n = 0
            -> grow
            === grow
            ~ s = s + s
            ~ n++
            {n < 14: -> grow}
            ~ n = 0
            -> spend
            === spend
            ~ n++
            ~ kept = s + n
            -> spend
            """);
        Expect(story, "made more than", "spend");
    }

    [Fact]
    public void Choices_without_end()
    {
        var story = Raw.Story("""[{"->":"a"},"end",{"a":["ev","str","^again","/str","/ev",{"*":"c","flg":4},{"->":"a"},null],"c":["end",null]}]""", options: new StoryOptions { Limits = new StoryLimits { Choices = 100 } });
        Expect(story, "More than 100 choices", "a");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    public void The_evaluation_stack(int height)
    {
        var limits = new StoryLimits { StackHeight = height };
        var story = Raw.Story("""["ev",[1,{"->":".^.0"},null],null]""", options: new StoryOptions { Limits = limits });
        Expect(story, $"beyond {height} values");
        var code = "[\"ev\"," + string.Concat(Enumerable.Repeat("1,", height)) + string.Concat(Enumerable.Repeat("\"+\",", height - 1)) + "\"out\",\"/ev\",\"\\n\",\"end\",null]";
        Assert.Equal([$"{height}"], Raw.Story(code, options: new StoryOptions { Limits = limits }).Lines());
    }

    [Fact]
    public void The_evaluation_stack_is_bounded_alike_with_prose_and_without()
    {
        var options = new StoryOptions { Seed = 1, Limits = new StoryLimits { StackHeight = 10 } };
        const string Code = """[["^x","\n","ev",1,1,1,"/ev",{"->":".^.^.0"},null],null]""";
        var loud = Raw.Story(Code, options: options);
        var silent = Raw.Story(Code, options: options);
        foreach (var story in new[] { loud, silent }) story.MessageRaised += _ => { };
        while (loud.CanContinue) loud.Continue();
        silent.SkipToChoice();
        Assert.Equal(silent.Capture().Hash(), loud.Capture().Hash());
    }

    [Theory]
    [InlineData("\"ev\",5,\"out\",\"/ev\"")]
    [InlineData("\"^a\\nb\"")]
    [InlineData("\"ev\",\"str\",\"^ \",\"/str\",\"out\",\"/ev\"")]
    public void A_function_that_has_written_has_done_so_without_prose_too(string writes)
    {
        var code = "[\"ev\",{\"f()\":\"f\"},\"pop\",\"/ev\",\"end\",{\"f\":[" + writes + ",\"ev\",\"str\",\"^go\",\"/str\",\"/ev\",{\"*\":\".^.c\",\"flg\":4},\"done\",{\"c\":[\"end\",null]}]}]";
        var loud = Raw.Story(code, options: new StoryOptions { Seed = 1 });
        var silent = Raw.Story(code, options: new StoryOptions { Seed = 1 });
        while (loud.CanContinue) loud.Continue();
        silent.SkipToChoice();
        Assert.Single(silent.Choices);
        Assert.Equal(loud.Save(), silent.Save());
    }

    [Fact]
    public void A_bound_met_while_looking_ahead_belongs_to_the_next_line()
    {
        var story = Ink.Story("""
            First.
            -> a
            === a
            -> b
            === b
            -> a
            """, new StoryOptions { Limits = new StoryLimits { StepsPerTurn = 1000 } });
        Assert.Equal("First.\n", story.Continue().Text);
        Assert.True(story.CanContinue);
        Assert.Throws<StoryException>(() => story.Continue());
    }

    [Fact]
    public void Bounds_hold_in_silence_too()
    {
        var story = Ink.Story("""
            First.
            -> a
            === a
            Words.
            -> b
            === b
            -> a
            """, new StoryOptions { Limits = new StoryLimits { StepsPerTurn = 1000 } });
        var failure = Assert.Throws<StoryException>(story.SkipToChoice);
        Assert.Contains("1000 steps", failure.Message, StringComparison.Ordinal);
        Assert.True(story.HasEnded);
    }

    [Fact]
    public void Silence_may_hold_more_text_than_a_line()
    {
        var story = Ink.Story("""
            VAR n = 0
            VAR s = ""
            - (top)
            ~ s = "some text that is made {n} times"
            ~ n++
            {n < 200: -> top}
            Done.
            """, new StoryOptions { Limits = new StoryLimits { LineLength = 1000 } });
        story.Fork().ContinueMaximally();
        story.SkipToChoice();
        Assert.Equal(200, story.Variables["n"]);
    }

    [Fact]
    public void Declarations_of_globals_are_bounded()
    {
        var clock = Stopwatch.StartNew();
        var refusal = Assert.Throws<StoryFormatException>(() => Raw.Program("""["end",{"global decl":[[{"->":".^.0"},null],null]}]"""));
        Assert.Contains("variables", refusal.Message, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < Soon);
    }

    private static void Expect(Story story, string expected, string? path = null)
    {
        var clock = Stopwatch.StartNew();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var error = story.OnlyError();
            Assert.Contains(expected, error.Text, StringComparison.Ordinal);
            Assert.NotNull(error.Path);
            if (path is not null) Assert.True(error.Path == path || error.Path.StartsWith(path + ".", StringComparison.Ordinal), $"{error.Path} is not in {path}.");
            Assert.Empty(story.Choices);
            story.Restart();
            Assert.True(story.CanContinue);
        }
        Assert.True(clock.Elapsed < Soon, $"It took {clock.Elapsed}.");
    }
}
