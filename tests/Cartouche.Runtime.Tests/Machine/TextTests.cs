using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

public sealed class TextTests
{
    [Fact]
    public void Each_line_ends_in_a_newline()
    {
        var story = Ink.Story("""
            One.
            Two.
            """);
        Assert.Equal("One.\n", story.Continue().Text);
        Assert.True(story.CanContinue);
        Assert.Equal("Two.\n", story.Continue().Text);
        Assert.False(story.CanContinue);
    }

    [Fact]
    public void Blanks_at_the_ends_of_a_line_are_dropped_and_runs_within_become_one()
    {
        var story = Raw.Story("""["^  a \t  b","^   ","^ c  ","\n","end",null]""");
        Assert.Equal("a b c\n", story.Continue().Text);
    }

    [Fact]
    public void Empty_lines_are_not_lines()
    {
        var story = Raw.Story("""["\n","\n","^a","\n","\n","\n","^b","\n","end",null]""");
        Assert.Equal(["a", "b"], story.Lines());
    }

    [Fact]
    public void A_line_without_a_newline_ends_where_the_flow_ends()
    {
        var story = Raw.Story("""["^a","end",null]""");
        Assert.Equal("a", story.Continue().Text);
        Assert.True(story.HasEnded);
    }

    [Fact]
    public void A_newline_within_a_value_ends_a_line()
    {
        var story = Raw.Printing("""{"VAR?":"s"}""" + ",\"out\",1");
        Assert.NotEmpty(story.Messages());
        story = Raw.Story("""["ev","str","^a","\n","^b","/str","out","/ev","\n","end",null]""");
        Assert.Equal("a\nb\n", story.ContinueMaximally());
    }

    [Theory]
    [InlineData("\\n a \\n", "x\na\ny\n")]
    [InlineData("a\\n\\n b", "xa\n\nb y\n")]
    [InlineData(" \\n ", "x\ny\n")]
    [InlineData("", "x y\n")]
    public void Newlines_at_the_ends_of_literal_text_follow_the_rules_of_lines(string text, string expected)
    {
        var story = Raw.Story($"[\"^x\",\"^{text}\",\"^ y\",\"\\n\",\"end\",null]");
        Assert.Equal(expected, story.ContinueMaximally());
    }

    [Fact]
    public void Glue_joins_two_lines()
    {
        var story = Ink.Story("""
            Hello <>
            world.
            """);
        Assert.Equal("Hello world.\n", story.ContinueMaximally());
    }

    [Fact]
    public void Glue_at_the_beginning_of_a_line_takes_back_the_newline_before()
    {
        var story = Ink.Story("""
            We went
            <> home.
            """);
        Assert.Equal("We went home.\n", story.ContinueMaximally());
    }

    [Fact]
    public void Glue_holds_across_diverts_and_knots()
    {
        var story = Ink.Story("""
            We hurried home <>
            -> to_savile_row
            === to_savile_row ===
            to Savile Row
            -> as_fast_as_we_could
            === as_fast_as_we_could ===
            <> as fast as we could.
            -> END
            """);
        Assert.Equal("We hurried home to Savile Row as fast as we could.\n", story.ContinueMaximally());
    }

    [Fact]
    public void Glue_alone_does_not_swallow_the_word_after_it()
    {
        var story = Ink.Story("""
            <>a<><>b
            <>
            c
            """);
        Assert.Equal("abc\n", story.ContinueMaximally());
    }

    [Fact]
    public void Glue_reaches_through_a_logic_line_and_a_conditional()
    {
        var story = Ink.Story("""
            VAR x = 0
            A
            ~ x = x + 1
            { x == 1:
                <> B
            }
            <> C
            """);
        Assert.Equal("A B C\n", story.ContinueMaximally());
    }

    [Fact]
    public void A_conditional_without_text_leaves_no_empty_line()
    {
        var story = Ink.Story("""
            VAR yes = false
            Before.
            {yes: Never.}
            { yes:
                Never either.
            }
            After.
            """);
        Assert.Equal(["Before.", "After."], story.Lines());
    }

    [Fact]
    public void Text_on_a_divert_line_continues_into_its_target()
    {
        var story = Ink.Story("""
            Into -> hall
            === hall
            the hall.
            -> END
            """);
        Assert.Equal(["Into the hall."], story.Lines());
    }

    [Fact]
    public void A_line_of_nothing_but_a_tag_has_no_text()
    {
        var story = Ink.Story("""
            # alone
            Text.
            """);
        Assert.Equal(["Text. #alone"], story.Lines());
    }

    [Fact]
    public void CurrentLine_is_the_line_last_taken()
    {
        var story = Ink.Story("""
            One. # a
            Two.
            """);
        Assert.Equal("", story.CurrentLine.Text);
        var one = story.Continue();
        Assert.Equal(one, story.CurrentLine);
        Assert.Equal(["a"], story.CurrentLine.Tags);
        story.Continue();
        Assert.Equal("Two.\n", story.CurrentLine.ToString());
        Assert.NotEqual(one, story.CurrentLine);
    }
}
