using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

public sealed class ListTests
{
    [Fact]
    public void A_list_begins_with_its_bracketed_items_and_prints_in_order_of_value()
    {
        var story = Ink.Story("""
            LIST L = (c), b = 7, (a) = 3, d
            {L} {LIST_ALL(L)} {LIST_COUNT(L)} {LIST_VALUE(a)} {LIST_VALUE(d)}
            """);
        Assert.Equal(["c, a c, a, d, b 2 3 4"], story.Lines());
    }

    [Fact]
    public void Adding_and_removing_items()
    {
        var story = Ink.Story("""
            LIST L = a, b, c, d
            VAR x = ()
            ~ x += a
            ~ x += (c, d)
            {x}
            ~ x -= c
            {x}
            ~ x = x - (a, d)
            [{x}]
            """);
        Assert.Equal(["a, c, d", "a, d", "[]"], story.Lines());
    }

    [Fact]
    public void Has_needs_all_items_and_an_empty_list_is_never_had()
    {
        var story = Ink.Story("""
            LIST L = (a), (b), c
            {L ? a} {L ? (a, b)} {L ? (a, c)} {L ? ()} {() ? L} {L has b} {L hasnt c} {L !? (a, c)} {L !? ()}
            """);
        Assert.Equal(["true true false false false true true true true"], story.Lines());
    }

    [Fact]
    public void Intersection()
    {
        var story = Ink.Story("""
            LIST L = a, b, c
            {(a, b) ^ (b, c)} [{(a, b) ^ c}]
            """);
        Assert.Equal(["b []"], story.Lines());
    }

    [Fact]
    public void Comparisons_look_at_the_extremes()
    {
        var story = Ink.Story("""
            LIST L = a, b, c, d
            {(a, b) < (c, d)} {(a, c) < (b, d)} {(a, c) <= (b, d)} {(a, d) <= (b, c)}
            {(c, d) > (a, b)} {(b, d) >= (a, c)} {() < a} {() > a} {a > ()} {() >= ()} {() <= ()}
            {(a, b) == (b, a)} {(a, b) != (a, b)} {() == ()}
            """);
        Assert.Equal(["true false true false", "true true true false true false false", "true false true"], story.Lines());
    }

    [Fact]
    public void Items_step_along_their_list_and_fall_off_its_ends()
    {
        var story = Ink.Story("""
            LIST L = (a), b, c = 5
            VAR x = ()
            ~ x = a
            ~ x++
            {x}
            ~ x++
            [{x}]
            ~ x = c
            {x - 3} [{x - 1}] {(a, b) + 1}
            """);
        Assert.Equal(["b", "[]", "b [] b"], story.Lines());
    }

    [Fact]
    public void Numbers_become_items_by_the_lists_name()
    {
        var story = Ink.Story("""
            LIST L = a, b = 5, c
            {L(1)} {L(5)} {L(6)} [{L(2)}]
            """);
        Assert.Equal(["a b c []"], story.Lines());
    }

    [Fact]
    public void Least_greatest_value_and_count()
    {
        var story = Ink.Story("""
            LIST L = a, b, c
            VAR x = (a, c)
            {LIST_MIN(x)} {LIST_MAX(x)} {LIST_VALUE(x)} {LIST_COUNT(x)} {LIST_COUNT(())} {LIST_VALUE(())} [{LIST_MIN(())}{LIST_MAX(())}]
            """);
        Assert.Equal(["a c 3 2 0 0 []"], story.Lines());
    }

    [Fact]
    public void All_and_inversion_reach_over_every_list_of_the_items()
    {
        var story = Ink.Story("""
            LIST A = a1, a2
            LIST B = b1, b2
            VAR x = (a1, b2)
            {LIST_ALL(x)}; {LIST_INVERT(x)}
            """);
        Assert.Equal(["a1, b1, a2, b2; b1, a2"], story.Lines());
    }

    [Fact]
    public void An_emptied_list_remembers_where_it_came_from()
    {
        var story = Ink.Story("""
            LIST A = a1, (a2)
            VAR x = (a1)
            VAR y = ()
            ~ x = ()
            ~ A -= a2
            {LIST_ALL(x)}; {LIST_INVERT(A)}; [{LIST_ALL(y)}]
            """);
        Assert.Equal(["a1, a2; a1, a2; []"], story.Lines());
    }

    [Fact]
    public void A_range_by_numbers_and_by_items()
    {
        var story = Ink.Story("""
            LIST L = (a), (b), (c), (d)
            {LIST_RANGE(L, 2, 3)}; {LIST_RANGE(L, b, d)}; {LIST_RANGE(L, (a, b), (b, c))}; [{LIST_RANGE(L, 9, 1)}]
            {LIST_RANGE(LIST_ALL(a), 1, 2)}
            """);
        Assert.Equal(["b, c; b, c, d; a, b, c; []", "a, b"], story.Lines());
    }

    [Fact]
    public void Ties_are_won_by_the_item_added_first()
    {
        var story = Ink.Story("""
            LIST A = a = 1, a2 = 2
            LIST B = b = 1, b2 = 2
            VAR x = ()
            ~ x += b2
            ~ x += a2
            ~ x += b
            ~ x += a
            {LIST_MAX(x)} {LIST_MIN(x)} {x}
            ~ x = ()
            ~ x += a
            ~ x += b
            {LIST_MIN(x)}
            """);
        Assert.Equal(["b2 b a, b, a2, b2", "a"], story.Lines());
    }

    [Fact]
    public void Lists_of_more_than_one_word_of_bits()
    {
        var items = string.Join(',', Enumerable.Range(1, 200).Select(i => $"\"i{i}\":{i}"));
        var lists = "{\"L\":{" + items + "}}";
        var story = Raw.Printing("""{"list":{"L.i1":1,"L.i65":65,"L.i200":200,"L.i128":128}},{"list":{"L.i64":64}},"+",{"list":{"L.i65":65}},"-" """, lists);
        Assert.Equal(["i1, i64, i128, i200"], story.Lines());
        story = Raw.Printing("""{"list":{"L.i1":1}},"LIST_INVERT","LIST_COUNT" """, lists);
        Assert.Equal(["199"], story.Lines());
        story = Raw.Printing("""{"list":{"L.i1":1}},"LIST_ALL",60,70,"range" """, lists);
        Assert.Equal([string.Join(", ", Enumerable.Range(60, 11).Select(i => $"i{i}"))], story.Lines());
    }

    [Fact]
    public void A_bare_name_belongs_to_the_first_list_that_declares_it()
    {
        var story = Ink.Story("""
            LIST A = x, y
            LIST B = y = 10, z
            {LIST_VALUE(A.y)} {LIST_VALUE(B.y)} {LIST_VALUE(z)}
            """);
        Assert.Equal(["2 10 11"], story.Lines());
    }

    [Theory]
    [InlineData("""{"list":{"L.a":1}},5,"listInt" """, "no list called 'a'")]
    [InlineData("""str,"^L","/str",2.5,"listInt" """, "whole number")]
    [InlineData("""5,1,2,"range" """, "LIST_RANGE needs a list")]
    [InlineData("""5,"lrnd" """, "LIST_RANDOM needs a list")]
    public void Misused_list_functions_are_errors(string code, string expected)
    {
        var story = Raw.Printing(code.Replace("str,", "\"str\",", StringComparison.Ordinal), """{"L":{"a":1,"b":2}}""");
        Assert.Contains(expected, story.OnlyError().Text, StringComparison.Ordinal);
    }
}
