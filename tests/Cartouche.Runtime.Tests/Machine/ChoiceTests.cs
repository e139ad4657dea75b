using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

public sealed class ChoiceTests
{
    [Fact]
    public void The_three_parts_of_a_choices_text()
    {
        var story = Ink.Story("""
            * Start[ in brackets.] and end.
            """);
        Assert.Equal("> Start in brackets.\nStart and end.\n", story.Transcript(0));
    }

    [Fact]
    public void Running_out_of_content_after_a_choice_is_an_error()
    {
        var story = Ink.Story("""
            -> k
            === k
            * [A]
            """);
        Assert.Equal("> A\n! error: ran out of content. Do you need a '-> DONE' or '-> END'?\n", story.Transcript(0));
    }

    [Fact]
    public void A_once_only_choice_is_offered_until_it_was_chosen()
    {
        var story = Ink.Story("""
            - (top)
            * [once] -> top
            + [always] -> top
            """);
        Assert.Equal("> once\n> always\n> once\n> always\n> always\n> always\n", story.Transcript(1, 0, 0));
    }

    [Fact]
    public void Conditions_hide_choices_but_their_logic_runs()
    {
        var story = Ink.Story("""
            VAR n = 0
            - (top) {n}
            + {n == 0} [zero] -> top
            + {n > 0} {n < 2} [one] -> top
            + [tick {tick()}] -> top
            === function tick
            ~ n++
            ~ return n
            """);
        Assert.Equal("0\n> zero\n> tick 1\n1\n> one\n> tick 2\n2\n> tick 3\n", story.Transcript(0, 1));
    }

    [Fact]
    public void A_fallback_is_taken_when_nothing_else_is_left()
    {
        var story = Ink.Story("""
            - (top)
            * [only] -> top
            * -> out
            === out
            Out.
            -> END
            """);
        Assert.Equal("> only\nOut.\n", story.Transcript(0));
        Assert.True(story.HasEnded);
    }

    [Fact]
    public void A_fallback_does_not_count_a_turn()
    {
        var story = Ink.Story("""
            Before.
            * ->
            - {TURNS()}
            -> END
            """);
        Assert.Equal(["Before.", "0"], story.Lines());
    }

    [Fact]
    public void A_once_only_fallback_is_used_up()
    {
        var story = Ink.Story("""
            -> k
            === k
            - (top)
            Round.
            * -> top
            """);
        Assert.Equal("Round.\nRound.\n! error: ran out of content. Do you need a '-> DONE' or '-> END'?\n", story.Transcript());
    }

    [Fact]
    public void Choices_inside_conditionals_and_sequences_join_the_weave()
    {
        var story = Ink.Story("""
            VAR open = true
            - (top)
            {open:
                * [through the door]
                    ~ open = false
                    -> top
            - else:
                * [through the window] -> END
            }
            { stopping:
            - + [first] -> top
            - + [second] -> top
            }
            """);
        Assert.Equal("> through the door\n> first\n> through the window\n> second\n", story.Transcript(0));
    }

    [Fact]
    public void Nested_choices_return_to_the_gather()
    {
        var story = Ink.Story("""
            * A
              ** AA
              ** AB
              -- inner
            * B
            - outer
            -> END
            """);
        Assert.Equal("> A\n> B\nA\n> AA\n> AB\nAB\ninner\nouter\n", story.Transcript(0, 1));
    }

    [Fact]
    public void Text_of_a_choice_may_hold_logic_and_glue()
    {
        var story = Ink.Story("""
            VAR who = "Ann"
            * "Hello, {who}[!"]<>" I say.
            """);
        Assert.Equal("> \"Hello, Ann!\"\n\"Hello, Ann\" I say.\n", story.Transcript(0));
    }

    [Fact]
    public void The_wording_is_fixed_when_the_choice_is_offered()
    {
        var story = Ink.Story("""
            VAR n = 1
            + [n is {n}] -> END
            """);
        story.Turn();
        story.Variables["n"] = 2;
        Assert.Equal("n is 1", story.Choices[0].Text);
    }

    [Fact]
    public void Temporaries_are_those_of_the_moment_the_choice_was_offered()
    {
        var story = Ink.Story("""
            -> k
            === k
            ~ temp t = 1
            + [one] {t} -> END
            """);
        story.Turn();
        story.Choose(0);
        Assert.Equal("1", story.ContinueMaximally());
    }

    [Fact]
    public void A_choice_knows_its_place_and_its_target()
    {
        var story = Ink.Story("""
            -> k
            === k
            * [A] -> END
            * [B] -> END
            """);
        story.Turn();
        Assert.Equal("k.0.c-0", story.Choices[0].TargetPath);
        Assert.Equal("k.0.c-1", story.Choices[1].TargetPath);
        Assert.StartsWith("k.0.", story.Choices[0].SourcePath, StringComparison.Ordinal);
        Assert.NotEqual(story.Choices[0].SourcePath, story.Choices[1].SourcePath);
        Assert.False(story.Choices[0].Span.IsKnown);
    }

    [Fact]
    public void CHOICE_COUNT_counts_those_offered_so_far()
    {
        var story = Ink.Story("""
            * [A]
            * {false} [hidden]
            * {CHOICE_COUNT() == 1} [B]
            * {CHOICE_COUNT() == 1} [C]
            - -> END
            """);
        Assert.Equal("> A\n> B\n", story.Turn());
    }

    [Fact]
    public void Invisible_choices_are_no_part_of_the_list()
    {
        var story = Ink.Story("""
            * -> a
            * [B] -> END
            * -> a
            * [D] -> END
            === a
            -> END
            """);
        story.Turn();
        Assert.Equal(["B", "D"], story.Wordings());
        Assert.Equal([0, 1], story.Choices.Select(c => c.Index));
        story.Choose(1);
        Assert.True(story.CanContinue);
    }

    [Fact]
    public void Choosing_counts_the_visit_in_the_turn_it_begins()
    {
        var story = Ink.Story("""
            - (top)
            + (a) [A] -> top
            + {TURNS_SINCE(-> a) >= 0} [{TURNS_SINCE(-> a)}] -> top
            """);
        Assert.Equal("> A\n> A\n> 0\n> A\n> 1\n", story.Transcript(0, 1));
    }

    [Fact]
    public void A_fixture_without_choice_text_has_an_empty_wording()
    {
        var story = Raw.Story("""[["ev","str","^ ","/str","/ev",{"*":".^.c","flg":4},{"c":["^done","\n","end",null]}],"done",null]""");
        story.Turn();
        Assert.Equal("", story.Choices[0].Text);
    }
}
