using Cartouche.Proof.Exploring;
using Cartouche.Proof.Map;

namespace Cartouche.Proof.Tests.Map;

/// <summary>What a story's map shows: places, ways between them, and which of both some path comes through.</summary>
public sealed class StoryMapTests
{
    private const string Story = """
        VAR stuck = false
        ~ stuck = false
        Dawn.
        -> hall
        === hall
        {shout("A hall.")}
        * [North] -> cellar.stairs
        * [South] -> dream -> hall
        * {stuck} [Up] -> attic
        + [Out] -> END
        === cellar
        = door
        A door. -> END
        = stairs
        <- echoes
        + [Down] -> door
        === echoes
        + [Shout] -> cellar.door
        === dream
        * [Dream]
        - ->->
        === attic
        Dust. -> END
        === nowhere
        Nobody. -> hall
        === function shout(words)
        ~ return words
        """;

    [Fact]
    public void PlacesAreTheOpeningKnotsAndStitchesButNoFunctions()
    {
        var map = Draw(Story);
        Assert.Equal(["", "hall", "cellar.door", "cellar.stairs", "echoes", "dream", "attic", "nowhere"], map.Places.Select(place => place.Path));
    }

    [Fact]
    public void EachPlaceHasAShortestWayOrNone()
    {
        var map = Draw(Story);
        Assert.Equal(
            ["<>", "hall<>", "cellar.door<1,1>", "cellar.stairs<1>", "echoes<1>", "dream<2>", "attic-", "nowhere-"],
            map.Places.Select(place => place.Path + (place.Way is { } way ? $"<{way.Script}>" : "-")));
        Assert.All(map.Places, place => Assert.Equal(place.Way is not null, place.IsReached));
        Assert.Equal(["hall", "cellar.door"], map.Places.Where(place => place.Ends).Select(place => place.Path));
    }

    [Fact]
    public void LinksAreDivertsTunnelsAndThreadsFromPlaceToPlace()
    {
        var map = Draw(Story);
        Assert.Equal(
            [
                " -> hall", "hall -> cellar.stairs", "hall Tunnel dream", "hall -> attic, never", "cellar.stairs -> cellar.door", "cellar.stairs Thread echoes",
                "echoes -> cellar.door", "nowhere -> hall, never",
            ],
            map.Links.Select(link => $"{map.Places[link.From].Path} {(link.Kind == MapLinkKind.Divert ? "->" : link.Kind)} {map.Places[link.To].Path}{(link.IsTaken ? "" : ", never")}"));
    }

    [Fact]
    public void AnOutcomeOfChanceBelongsToTheWay()
    {
        var map = Draw("-> table\n=== table\n* [Bet]\n{RANDOM(1, 6) == 6: -> won}\nLost. -> END\n=== won\nWon. -> END\n");
        Assert.Equal("1(5)", map.Places.Single(place => place.Path == "won").Way!.Script);
    }

    [Fact]
    public void AFunctionThatIsOnlyCalledNeedsNotBeNamed()
    {
        var map = new StoryMap(StoryCheck.Run(Sample.Compile("{f()}\n-> END\n=== function f()\n~ return 1\n=== function g()\n~ return 2\n")), new HashSet<string> { "g" });
        Assert.Equal([""], map.Places.Select(place => place.Path));
    }

    [Fact]
    public void PlacesAreWeighedByHowOftenTheyAreRead()
    {
        var map = Draw("-> a\n=== a\n+ [Stay] -> a\n+ [Roll]\n- {RANDOM(1, 4) == 1: -> b}\n-> c.two\n=== b\nOne. -> END\n=== c\n= one\n-> END\n= two\n* [End] -> END\n* [More] -> one\n");
        Assert.Equal(["", "a", "b", "c.one", "c.two"], map.Places.Select(place => place.Path));
        Assert.Equal([1, 1, 0.25, 0.375, 0.75], map.Chances()!.Select(chance => Math.Round(chance, 9)));
    }

    [Theory]
    // From the hall half of the ways lead back to it, a quarter each to the cellar and out.
    [InlineData("-> hall\n=== hall\nA hall.\n+ [Look] -> hall\n+ [Listen] Rain.\n    -> hall\n+ [Down] -> cellar\n+ [Out] -> END\n=== cellar\n+ [Look] Walls.\n    -> deep -> END\n=== deep\nDeep.\n->->\n=== never\n-> END\n", "hall 1, cellar 0.5, deep 0.5, never 0")]
    [InlineData("+ [In] -> cell\n+ [Out] -> END\n=== cell\n+ [Look] -> cell\n+ [Wait] -> cot\n=== cot\n+ [Back] -> cell\n", "cell 0.5, cot 0.5")]
    public void LoopsAreWeighedToTheirEnd(string source, string expected)
    {
        var map = Draw(source);
        var chances = map.Chances()!;
        Assert.Equal(expected, string.Join(", ", map.Places.Select((place, i) => FormattableString.Invariant($"{place.Path} {Math.Round(chances[i], 9)}")).Skip(1)));
    }

    [Fact]
    public void WhatWasNotExploredIsNotWeighed()
    {
        var check = StoryCheck.Run(Sample.Compile("VAR n = 0\n-> a\n=== a\n~ n = n + 1\n+ [More] -> a\n+ {n > 9999} [Out] -> END\n"), new ExploreOptions { MaxStates = 50 });
        Assert.Null(new StoryMap(check).Chances());
    }

    private static StoryMap Draw(string source) => new(StoryCheck.Run(Sample.Compile(source)));
}
