using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

public sealed class TagTests
{
    [Fact]
    public void A_line_carries_its_tags_in_order()
    {
        var story = Ink.Story("""
            A line. # first # second tag
            """);
        var line = story.Continue();
        Assert.Equal("A line.\n", line.Text);
        Assert.Equal(["first", "second tag"], line.Tags);
    }

    [Fact]
    public void Tags_above_a_line_belong_to_it()
    {
        var story = Ink.Story("""
            # above
            # and above
            A line. # beside
            Next.
            """);
        Assert.Equal(["A line. #above #and above #beside", "Next."], story.Lines());
    }

    [Fact]
    public void A_tag_may_hold_logic()
    {
        var story = Ink.Story("""
            VAR mood = "gay"
            A line. # mood: {mood} {1 + 1}
            """);
        Assert.Equal(["mood: gay 2"], story.Continue().Tags);
    }

    [Fact]
    public void Blanks_of_a_tag_are_cleaned_like_those_of_text()
    {
        var story = Raw.Story("""["^a","#","^  b   c ","/#","\n","end",null]""");
        Assert.Equal(["b c"], story.Continue().Tags);
    }

    [Fact]
    public void Tags_of_formats_19_and_20_are_single_elements()
    {
        var story = Raw.Story("""["^a",{"#":"old one"},{"#":"old two"},"\n","end",null]""");
        Assert.Equal(["old one", "old two"], story.Continue().Tags);
    }

    [Fact]
    public void Tags_of_a_choice_are_the_choices_and_tags_after_it_the_lines()
    {
        var story = Ink.Story("""
            * Both # both [Only # only] After # after
            """);
        story.Turn();
        Assert.Equal("Both Only", story.Choices[0].Text);
        Assert.Equal(["both", "only"], story.Choices[0].Tags);
        story.Choose(0);
        var line = story.Continue();
        Assert.Equal("Both After\n", line.Text);
        Assert.Equal(["both", "after"], line.Tags);
    }

    [Fact]
    public void A_choice_without_tags_has_an_empty_list()
    {
        var story = Ink.Story("""
            * A
            """);
        story.Turn();
        Assert.Empty(story.Choices[0].Tags);
    }

    [Fact]
    public void Global_tags_stand_before_any_text()
    {
        var story = Ink.Story("""
            # author: A. Nonymous
            # title: Nothing   much
            First line. # not global
            """);
        Assert.Equal(["author: A. Nonymous", "title: Nothing   much"], story.GlobalTags);
    }

    [Fact]
    public void Tags_at_a_knot_or_stitch_are_read_without_running_it()
    {
        var story = Ink.Story("""
            VAR x = 0
            -> END
            === knot
            # of the knot
            ~ x = 1
            # too late
            Text.
            -> DONE
            = stitch
            # of the stitch
            # place: {x}
            Text. -> DONE
            """);
        Assert.Equal(["of the knot"], story.TagsAt("knot"));
        Assert.Equal(["of the stitch", "place:"], story.TagsAt("knot.stitch"));
        Assert.Empty(story.GlobalTags);
        Assert.Equal(0, story.Variables["x"]);
        Assert.Throws<ArgumentException>(() => story.TagsAt("nowhere"));
        Assert.Throws<ArgumentNullException>(() => story.TagsAt(null!));
    }

    [Fact]
    public void A_tag_ends_the_line_before_it()
    {
        var story = Ink.Story("""
            One.
            # between
            Two.
            """);
        Assert.Equal(["One.", "Two. #between"], story.Lines());
    }

    [Fact]
    public void Tags_inside_a_string_value_do_not_reach_it()
    {
        var story = Raw.Story("""["ev","str","^a","#","^t","/#","^b","/str","out","pop","/ev","\n","end",null]""");
        Assert.Equal(["ab"], story.Lines());
    }
}
