using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

public sealed class SequenceTests
{
    [Fact]
    public void A_stopping_sequence_stays_at_its_last()
    {
        var story = Ink.Story("""
            - (top) {a|b|c}
            + [more] -> top
            """);
        Assert.Equal(["a", "b", "c", "c"], Rounds(story, 4));
    }

    [Fact]
    public void A_cycle_begins_again()
    {
        var story = Ink.Story("""
            - (top) {&a|b|c}
            + [more] -> top
            """);
        Assert.Equal(["a", "b", "c", "a", "b"], Rounds(story, 5));
    }

    [Fact]
    public void A_once_only_sequence_falls_silent()
    {
        var story = Ink.Story("""
            - (top) {!a|b}.
            + [more] -> top
            """);
        Assert.Equal(["a.", "b.", ".", "."], Rounds(story, 4));
    }

    [Fact]
    public void A_sequence_may_have_empty_elements_and_nested_ones()
    {
        var story = Ink.Story("""
            - (top) x{|a|{&b|c}}{!y||z}
            + [more] -> top
            """);
        Assert.Equal(["xy", "xa", "xbz", "xc", "xb"], Rounds(story, 5));
    }

    [Fact]
    public void A_shuffle_shows_every_element_once_a_round()
    {
        var story = Ink.Story("""
            - (top) {~a|b|c|d}
            + [more] -> top
            """);
        for (var round = 0; round < 5; round++) Assert.Equal(["a", "b", "c", "d"], Rounds(story, 4, proceed: true).Order());
    }

    [Fact]
    public void Shuffle_once_falls_silent_and_shuffle_stopping_stays_at_its_last()
    {
        var story = Ink.Story("""
            - (top)
            x{shuffle once:a|b}{shuffle stopping:c|d|e}
            + [more] -> top
            """);
        var rounds = Rounds(story, 5);
        Assert.Equal("ab", string.Concat(rounds.Take(2).Select(r => r[1]).Order()));
        Assert.Equal("cd", string.Concat(rounds.Take(2).Select(r => r[2]).Order()));
        Assert.Equal(["xe", "xe", "xe"], rounds.Skip(2));
    }

    [Fact]
    public void A_multi_line_sequence_may_divert()
    {
        var story = Ink.Story("""
            - (top)
            { stopping:
            - First.
                -> top
            - Second.
                -> out
            }
            -> END
            === out
            Out.
            -> END
            """);
        Assert.Equal(["First.", "Second.", "Out."], story.Lines());
    }

    private static List<string> Rounds(Story story, int count, bool proceed = false)
    {
        var rounds = new List<string>();
        for (var i = 0; i < count; i++)
        {
            rounds.Add(string.Join('/', story.Lines()));
            if (i < count - 1 || proceed) story.Choose(0);
        }
        return rounds;
    }
}
