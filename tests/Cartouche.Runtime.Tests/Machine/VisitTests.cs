using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

public sealed class VisitTests
{
    [Fact]
    public void Every_divert_to_a_knot_from_elsewhere_is_a_visit()
    {
        var story = Ink.Story("""
            -> a
            === a
            {a}
            -> b
            === b
            {a < 3: -> a}
            -> END
            """);
        Assert.Equal(["1", "2", "3"], story.Lines());
        Assert.Equal(3, story.VisitCount("a"));
    }

    [Fact]
    public void A_knot_that_diverts_to_itself_is_not_visited_again()
    {
        var story = Ink.Story("""
            VAR n = 0
            -> a
            === a
            ~ n++
            {n} {a}
            {n < 3: -> a}
            -> END
            """);
        Assert.Equal(["1 1", "2 1", "3 1"], story.Lines());
    }

    [Fact]
    public void A_choice_stands_inside_its_knot_so_going_back_from_it_is_no_visit()
    {
        var story = Ink.Story("""
            -> a
            === a
            {a}
            + [again] -> a
            """);
        Assert.Equal("1\n> again\n1\n> again\n1\n> again\n", story.Transcript(0, 0));
    }

    [Fact]
    public void Going_to_a_stitch_visits_the_knot_once()
    {
        var story = Ink.Story("""
            -> k.one
            === k
            = one
            {k} {one} {two}
            -> two
            = two
            {k} {one} {two}
            -> one_more
            = one_more
            {k} -> END
            """);
        Assert.Equal(["1 1 0", "1 1 1", "1"], story.Lines());
    }

    [Fact]
    public void A_gather_label_counts_each_time_the_flow_comes_to_it()
    {
        var story = Ink.Story("""
            VAR n = 0
            - (top) {top}
            ~ n++
            {n < 3: -> top}
            -> END
            """);
        Assert.Equal(["1", "2", "3"], story.Lines());
    }

    [Fact]
    public void A_choice_label_counts_when_it_is_chosen()
    {
        var story = Ink.Story("""
            - (top)
            + (pick) [Pick {pick}] -> top
            """);
        Assert.Equal("> Pick 0\n> Pick 1\n> Pick 2\n", story.Transcript(0, 0));
    }

    [Fact]
    public void Falling_into_the_middle_of_a_container_does_not_count_a_start_only_one()
    {
        // #f 5: visits, start only. The divert lands on the second element.
        var story = Raw.Story("""
            [{"->":"k.1"},"end",{"k":["^never","^middle","\n",{"->":"show"},{"#f":5}],
              "show":["ev",{"CNT?":"k"},"out","/ev","\n","end",null]}]
            """);
        Assert.Equal(["middle", "0"], story.Lines());
        Assert.Equal(0, story.VisitCount("k"));
    }

    [Fact]
    public void Falling_into_the_middle_of_a_container_counts_one_that_is_not_start_only()
    {
        var story = Raw.Story("""
            [{"->":"k.1"},"end",{"k":["^never","^middle","\n",{"->":"show"},{"#f":1}],
              "show":["ev",{"CNT?":"k"},"out","/ev","\n","end",null]}]
            """);
        Assert.Equal(["middle", "1"], story.Lines());
    }

    [Fact]
    public void A_start_only_container_counts_each_jump_to_its_start_even_from_inside()
    {
        var story = Raw.Story("""
            [{"->":"k"},{"k":["ev",{"CNT?":"k"},"out","/ev","\n","ev",{"CNT?":"k"},3,"<","/ev",{"->":"k","c":true},"end",{"#f":5}]}]
            """);
        Assert.Equal(["1", "2", "3"], story.Lines());
    }

    [Fact]
    public void A_nested_container_is_visited_as_the_flow_enters_it()
    {
        var story = Raw.Story("""
            [[["^in","\n",{"#n":"inner","#f":1}],["ev",{"CNT?":"outer.inner"},"out","/ev","\n",null],{"#n":"outer"}],"end",null]
            """);
        Assert.Equal(["in", "1"], story.Lines());
    }

    [Fact]
    public void TURNS_SINCE_is_minus_one_before_and_counts_choices_after()
    {
        var story = Ink.Story("""
            {TURNS_SINCE(-> a)}
            -> a
            === a
            {TURNS_SINCE(-> a)}
            -> b
            === b
            + [next] {TURNS_SINCE(-> a)} -> b
            """);
        Assert.Equal("-1\n0\n> next\n1~\n> next\n2~\n> next\n", story.Transcript(0, 0));
    }

    [Fact]
    public void TURNS_SINCE_of_a_target_held_in_a_variable()
    {
        var story = Ink.Story("""
            VAR where = -> a
            + [go] -> a
            === a
            {TURNS_SINCE(where)} {READ_COUNT(where)}
            + [stay]
            - {TURNS_SINCE(where)} {READ_COUNT(where)}
            -> END
            """);
        Assert.Equal("> go\n0 1\n> stay\n1 1\n", story.Transcript(0, 0));
    }

    [Fact]
    public void TURNS_counts_choices_made()
    {
        var story = Ink.Story("""
            - (top) {TURNS()}
            + [next] -> top
            """);
        Assert.Equal(0, story.Turn);
        Assert.Equal("0\n> next\n1\n> next\n2\n> next\n", story.Transcript(0, 0));
        Assert.Equal(2, story.Turn);
    }

    [Fact]
    public void Tunnels_and_functions_are_visits_too()
    {
        var story = Ink.Story("""
            {f()}{f()} 
            -> t -> t ->
            {t} {f}
            -> END
            === t
            ->->
            === function f
            ~ return ""
            """);
        Assert.Equal(["", "2 2"], story.Lines());
    }

    [Fact]
    public void Uncounted_places_cannot_be_asked_about()
    {
        var story = Ink.Story("""
            -> a
            === a
            Text. -> END
            """);
        story.Turn();
        var refusal = Assert.Throws<InvalidOperationException>(() => story.VisitCount("a"));
        Assert.Contains("count-all-visits", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => story.VisitCount("nowhere"));
        Assert.Throws<ArgumentException>(() => story.VisitCount(""));
        Assert.Throws<ArgumentNullException>(() => story.VisitCount(null!));
    }

    [Theory]
    [InlineData("readc", "READ_COUNT")]
    [InlineData("turns", "TURNS_SINCE")]
    public void Asking_for_an_uncounted_target_by_value_is_an_error(string command, string name)
    {
        var story = Raw.Story($$"""["ev",{"^->":"k"},"{{command}}","out","/ev","\n","end",{"k":["^x",null]}]""");
        Assert.Contains(name + " of -> k is unknown", story.OnlyError().Text, StringComparison.Ordinal);
    }
}
