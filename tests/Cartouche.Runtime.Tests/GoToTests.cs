using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests;

public sealed class GoToTests
{
    [Fact]
    public void The_story_goes_to_a_knot_a_stitch_or_a_label()
    {
        var story = Ink.Story("""
            - (top) Start.
            + (pick) [A {top}{pick}] -> END
            === k
            = first
            First.
            -> END
            = second
            Second.
            - (label) Label. {label}
            -> END
            """);
        story.GoTo("k.second");
        Assert.Equal("Second.\nLabel. 1\n", story.ContinueMaximally());
        story.GoTo("k.second.label");
        Assert.Equal("Label. 2\n", story.ContinueMaximally());
        story.GoTo("k.second.0.label");
        Assert.Equal("Label. 3\n", story.ContinueMaximally());
        Assert.Equal(3, story.VisitCount("k.second.label"));
        story.GoTo("top");
        Assert.Equal("Start.\n", story.ContinueMaximally());
        Assert.Throws<ArgumentException>(() => story.GoTo("k.label"));
        Assert.Throws<ArgumentException>(() => story.GoTo("label"));
        story.GoTo("k");
        Assert.Equal("First.\n", story.ContinueMaximally());
    }

    [Fact]
    public void Arguments_are_passed_in_order()
    {
        var story = Ink.Story("""
            -> END
            === k(a, b)
            {a} {b}
            -> END
            """);
        story.GoTo("k", 1, "two");
        Assert.Equal("1 two\n", story.ContinueMaximally());
    }

    [Fact]
    public void Going_counts_a_turn_and_a_visit_and_drops_choices_and_calls()
    {
        var story = Ink.Story("""
            -> t ->
            === t
            + [A] -> END
            === k
            {k} {TURNS()}
            + [B] -> END
            """);
        story.ContinueMaximally();
        story.GoTo("k");
        Assert.Empty(story.Choices);
        Assert.Equal("1 1\n", story.ContinueMaximally());
        Assert.Equal(["B"], story.Wordings());
        Assert.Equal(1, story.VisitCount("k"));
    }

    [Fact]
    public void A_story_that_has_ended_can_be_taken_on()
    {
        var story = Ink.Story("""
            -> END
            === k
            Here.
            -> END
            """);
        story.ContinueMaximally();
        Assert.True(story.HasEnded);
        story.GoTo("k");
        Assert.False(story.HasEnded);
        Assert.Equal("Here.\n", story.ContinueMaximally());
    }

    [Fact]
    public void Places_and_arguments_that_do_not_exist_are_refused_and_the_story_stays()
    {
        var story = Ink.Story("""
            Text.
            -> END
            === k(x)
            {x}
            -> END
            """);
        var state = story.Capture();
        Assert.Throws<ArgumentException>(() => story.GoTo("nowhere"));
        Assert.Throws<ArgumentException>(() => story.GoTo(""));
        Assert.Throws<ArgumentException>(() => story.GoTo("k.nothing"));
        Assert.Throws<ArgumentNullException>(() => story.GoTo(null!));
        Assert.Throws<ArgumentException>(() => story.GoTo("k", Cartouche.Runtime.Values.InkValue.Target("nowhere")));
        Assert.Equal(state, story.Capture());
    }

    [Fact]
    public void Too_few_arguments_are_an_error_of_the_story()
    {
        var story = Ink.Story("""
            -> END
            === k(x)
            {x}
            -> END
            """);
        story.GoTo("k");
        Assert.Contains("evaluation stack is empty", story.OnlyError().Text, StringComparison.Ordinal);
    }
}
