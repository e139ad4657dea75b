using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests;

public sealed class ChoiceListTests
{
    [Fact]
    public void The_list_is_a_view_of_what_is_on_offer_now()
    {
        var story = Ink.Story("""
            Text.
            + [A] -> END
            + [B] -> END
            """);
        var list = story.Choices;
        Assert.Empty(list);
        story.Continue();
        Assert.Equal(2, list.Count);
        Assert.Equal(["A", "B"], list.Select(c => c.Text));
        Assert.Equal("B", list[1].ToString());
        story.Choose(1);
        Assert.Empty(list);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[0]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void There_is_no_choice_beyond_the_list(int index)
    {
        var story = Ink.Story("""
            + [A] -> END
            """);
        story.ContinueMaximally();
        Assert.Throws<ArgumentOutOfRangeException>(() => story.Choices[index]);
    }

    [Fact]
    public void Choices_are_equal_when_they_are_the_same_of_the_same_story()
    {
        var story = Ink.Story("""
            + [A] -> END
            + [B] -> END
            """);
        story.ContinueMaximally();
        Assert.Equal(story.Choices[0], story.Choices[0]);
        Assert.True(story.Choices[0] == story.Choices[0]);
        Assert.True(story.Choices[0] != story.Choices[1]);
        Assert.NotEqual(story.Choices[0], story.Fork().Choices[0]);
        Assert.Equal(story.Choices, story.Choices);
        Assert.True(story.Choices == story.Choices);
        Assert.True(story.Choices != story.Fork().Choices);
        Assert.Equal(story.Choices[1].GetHashCode(), story.Choices[1].GetHashCode());
        Assert.Equal(story.Choices.GetHashCode(), story.Choices.GetHashCode());
        Assert.False(story.Choices.Equals("choices"));
        Assert.False(story.Choices[0].Equals("A"));
    }

    [Fact]
    public void The_list_enumerates_as_any_list_does()
    {
        var story = Ink.Story("""
            + [A] -> END
            * -> END
            + [B] -> END
            """);
        story.ContinueMaximally();
        var texts = new List<string>();
        foreach (object? choice in (System.Collections.IEnumerable)story.Choices) texts.Add(choice!.ToString()!);
        Assert.Equal(["A", "B"], texts);
    }
}
