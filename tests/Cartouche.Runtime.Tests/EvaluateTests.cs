using Cartouche.Runtime.Tests.Support;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Tests;

public sealed class EvaluateTests
{
    [Fact]
    public void A_function_is_called_with_arguments_and_returns_a_value()
    {
        var story = Ink.Story("""
            Text.
            + [A] -> END
            === function add(a, b)
            ~ return a + b
            === function nothing
            ~ temp x = 1
            """);
        Assert.Equal(3, story.Evaluate("add", 1, 2));
        Assert.Equal("ab", story.Evaluate("add", "a", "b"));
        Assert.Equal(2.5f, story.Evaluate("add", 2, 0.5f));
        Assert.Equal(InkValue.None, story.Evaluate("nothing"));
    }

    [Fact]
    public void What_the_function_writes_is_handed_out_and_is_no_line_of_the_story()
    {
        var story = Ink.Story("""
            First.
            Second.
            === function say(x)
            You said {x}. # tag
            Twice {x}.
            ~ return x
            """);
        story.Continue();
        var line = story.CurrentLine;
        Assert.Equal("hey", story.Evaluate("say", out var text, "hey"));
        Assert.Equal("You said hey.\nTwice hey.\n", text);
        Assert.Equal(line, story.CurrentLine);
        Assert.Equal("Second.\n", story.Continue().Text);
    }

    [Fact]
    public void The_story_stays_where_it_is_before_a_line_at_a_choice_and_at_the_end()
    {
        var story = Ink.Story("""
            VAR calls = 0
            First.
            Second.
            + [A]
            + [B]
            - -> END
            === function call
            Writing.
            ~ calls++
            ~ return calls
            """);
        Assert.Equal(1, story.Evaluate("call"));
        Assert.Equal("First.\n", story.Continue().Text);
        Assert.Equal(2, story.Evaluate("call"));
        Assert.Equal("Second.\n", story.Continue().Text);
        Assert.Equal(3, story.Evaluate("call"));
        Assert.Equal(["A", "B"], story.Wordings());
        Assert.False(story.CanContinue);
        story.Choose(0);
        story.ContinueMaximally();
        Assert.True(story.HasEnded);
        Assert.Equal(4, story.Evaluate("call"));
        Assert.True(story.HasEnded);
    }

    [Fact]
    public void The_story_is_in_the_same_state_after_a_function_that_changes_nothing()
    {
        foreach (var name in new[] { Walks.Ledger, Walks.Market })
        {
            var story = Walks.Begin(name);
            var random = new Random(1);
            for (var turn = 0; turn < 12; turn++)
            {
                var state = story.Capture();
                if (name == Walks.Ledger) Assert.Equal(5, story.Evaluate("interest", 10, 0.5f));
                else Assert.Equal(2, story.Evaluate("spend", 4, 2));
                Assert.Equal(state, story.Capture());
                story.Walk(random, 1);
            }
        }
    }

    [Fact]
    public void An_error_in_the_function_is_the_storys()
    {
        var story = Ink.Story("""
            Text.
            -> END
            === function divide(n)
            ~ return 1 / n
            """);
        var failure = Assert.Throws<StoryException>(() => story.Evaluate("divide", 0));
        Assert.Contains("Division by zero", failure.Message, StringComparison.Ordinal);
        Assert.True(story.HasEnded);
        story.Restart();
        var messages = new List<StoryMessage>();
        story.MessageRaised += messages.Add;
        Assert.Equal(InkValue.None, story.Evaluate("divide", 0));
        Assert.Single(messages);
        story.Restart();
        Assert.Equal(1, story.Evaluate("divide", 1));
    }

    [Fact]
    public void A_function_that_never_returns_is_bounded_and_an_error()
    {
        var story = Ink.Story("""
            Text.
            -> END
            === function endless(n)
            ~ return endless(n + 1)
            """, new StoryOptions { Limits = new StoryLimits { CallDepth = 100 } });
        Assert.Contains("100 deep", Assert.Throws<StoryException>(() => story.Evaluate("endless", 1)).Message, StringComparison.Ordinal);
        Assert.True(story.HasEnded);
    }

    [Fact]
    public void A_function_may_call_an_external_and_be_called_while_one_is_bound()
    {
        var story = Ink.Story("""
            EXTERNAL now()
            Text.
            === function clock
            ~ return "It is {now()}."
            """);
        story.Bind("now", _ => "noon", lookaheadSafe: true);
        Assert.Equal("It is noon.", story.Evaluate("clock"));
    }

    [Fact]
    public void Evaluating_in_an_observer_or_a_message_does_not_disturb_the_line()
    {
        var story = Ink.Story("""
            VAR x = 0
            ~ x = 1
            First.
            Second.
            === function f
            Noise.
            ~ return 1
            """);
        story.Observe("x", (_, _) => story.Evaluate("f"));
        Assert.Equal("First.\n", story.Continue().Text);
        Assert.Equal("Second.\n", story.Continue().Text);
    }

    [Fact]
    public void What_is_no_function_is_refused()
    {
        var story = Ink.Story("""
            Text.
            === function f(x)
            ~ return x
            """);
        var state = story.Capture();
        Assert.Throws<ArgumentException>(() => story.Evaluate("nothing"));
        Assert.Throws<ArgumentException>(() => story.Evaluate(""));
        Assert.Throws<ArgumentNullException>(() => story.Evaluate(null!));
        Assert.Throws<ArgumentException>(() => story.Evaluate("f", InkValue.Target("nowhere")));
        Assert.Equal(state, story.Capture());
        Assert.Throws<StoryException>(() => story.Evaluate("f"));
    }

    [Fact]
    public void A_knot_that_stops_inside_a_tunnel_leaves_an_error_and_no_half_way_story()
    {
        var story = Ink.Story("""
            Text.
            + [A] -> END
            === k
            Knot.
            -> t ->
            -> DONE
            === t
            Tunnel.
            -> DONE
            """);
        story.ContinueMaximally();
        Assert.Equal(["A"], story.Wordings());
        var messages = new List<StoryMessage>();
        story.MessageRaised += messages.Add;
        Assert.Equal(InkValue.None, story.Evaluate("k", out var text));
        Assert.Equal("Knot.\nTunnel.\n", text);
        Assert.Equal(["A"], story.Wordings());
        Assert.Empty(messages);
    }

    [Fact]
    public void A_function_the_game_evaluates_shares_variables_and_is_no_visit()
    {
        var story = Ink.Story("""
            VAR x = 1
            {x} {READ_COUNT(-> f)}
            === function f(y)
            ~ x = y
            ~ return x
            """);
        Assert.Equal(5, story.Evaluate("f", 5));
        Assert.Equal("5 0\n", story.ContinueMaximally());
    }
}
