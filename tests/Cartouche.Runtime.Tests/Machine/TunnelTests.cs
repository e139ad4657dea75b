using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

public sealed class TunnelTests
{
    [Fact]
    public void A_tunnel_comes_back()
    {
        var story = Ink.Story("""
            Before.
            -> t ->
            After.
            -> END
            === t
            In.
            ->->
            """);
        Assert.Equal(["Before.", "In.", "After."], story.Lines());
    }

    [Fact]
    public void Tunnels_follow_one_another_and_nest()
    {
        var story = Ink.Story("""
            -> a -> b -> c
            === a
            a
            -> b ->
            a again
            ->->
            === b
            b
            ->->
            === c
            c
            -> END
            """);
        Assert.Equal(["a", "b", "a again", "b", "c"], story.Lines());
    }

    [Fact]
    public void A_tunnel_waits_at_a_choice()
    {
        var story = Ink.Story("""
            -> ask("tea") -> ask("milk") ->
            Done.
            -> END
            === ask(what)
            + [{what}?] Yes, {what}.
            + [no]
            - ->->
            """);
        Assert.Equal("> tea?\n> no\nYes, tea.\n> milk?\n> no\nDone.\n", story.Transcript(0, 1));
    }

    [Fact]
    public void A_tunnel_may_return_elsewhere()
    {
        var story = Ink.Story("""
            -> t ->
            Never.
            -> END
            === t
            In.
            ->-> elsewhere
            === elsewhere
            Elsewhere.
            -> END
            """);
        Assert.Equal(["In.", "Elsewhere."], story.Lines());
    }

    [Fact]
    public void Returning_elsewhere_drops_one_tunnel_only()
    {
        var story = Ink.Story("""
            -> outer ->
            After outer.
            -> END
            === outer
            -> inner ->
            Never.
            ->->
            === inner
            ->-> elsewhere
            === elsewhere
            Elsewhere.
            ->->
            """);
        Assert.Equal(["Elsewhere.", "After outer."], story.Lines());
    }

    [Fact]
    public void Returning_elsewhere_through_a_variable()
    {
        var story = Ink.Story("""
            -> t(-> b) ->
            Never.
            -> END
            === t(-> where)
            ->-> where
            === b
            B.
            -> END
            """);
        Assert.Equal(["B."], story.Lines());
    }

    [Fact]
    public void A_tunnel_through_a_variable()
    {
        var story = Ink.Story("""
            VAR where = -> t
            -> where ->
            After.
            -> END
            === t
            In.
            ->->
            """);
        Assert.Equal(["In.", "After."], story.Lines());
    }

    [Fact]
    public void A_tunnels_temporaries_are_gone_after_it()
    {
        var story = Ink.Story("""
            -> main
            === main
            ~ temp x = 1
            -> t ->
            {x}
            -> END
            === t
            ~ temp x = 2
            {x}
            ->->
            """);
        Assert.Equal(["2", "1"], story.Lines());
    }

    [Fact]
    public void Returning_without_a_tunnel_is_an_error()
    {
        var story = Ink.Story("""
            Text.
            -> t
            === t
            ->->
            """);
        var error = story.OnlyError();
        Assert.Contains("Found a tunnel's return", error.Text, StringComparison.Ordinal);
        Assert.StartsWith("t.", error.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tunnel_without_a_return_is_an_error()
    {
        var story = Raw.Story("""["ev","/ev",{"->t->":"t"},"^never","\n","end",{"t":["^in","\n",null]}]""");
        Assert.Contains("Do you need a '->->'", story.OnlyError().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_functions_return_in_a_tunnel_is_an_error()
    {
        var story = Raw.Story("""[{"->t->":"t"},"end",{"t":["^in","\n","ev","void","/ev","~ret",null]}]""");
        Assert.Contains("Found a function's return (~ return) where a tunnel's return (->->) was expected", story.OnlyError().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tunnels_return_to_something_that_is_no_target_is_an_error()
    {
        var story = Raw.Story("""[{"->t->":"t"},"end",{"t":["ev",5,"/ev","->->",null]}]""");
        Assert.Contains("given '5'", story.OnlyError().Text, StringComparison.Ordinal);
    }
}
