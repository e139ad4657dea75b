using Cartouche.Proof.Exploring;
using Cartouche.Proof.Fate;

namespace Cartouche.Proof.Tests.Fate;

/// <summary>Fate where it can be told by hand.</summary>
public sealed class FateTests
{
    /// <summary>One component of as many states as there are steps: by elimination, and by rounds where it is large.</summary>
    [Theory]
    [InlineData(40)]
    [InlineData(132)]
    public void AGamblerIsRuinedAsOftenAsTheOtherIsRich(int steps)
    {
        var start = steps / 4;
        var fate = Run($"VAR n = {start}\n+ [Begin # by: Ann] -> step\n=== step\n{{n >= {steps}: -> rich}}\n{{n <= 0: -> ruin}}\n+ [Up # by: Ben]\n    ~ n = n + 1\n    -> step\n+ [Down # by: Ben]\n    ~ n = n - 1\n    -> step\n=== rich\n-> END\n=== ruin\n-> END\n", "roles: { Ann: , Ben: }\n");
        Assert.InRange(fate.Error, 0, 1e-9);
        var rich = fate.Endings.Single(ending => ending.Name == "rich");
        Assert.Equal(0.25, rich.Uniform, 1e-9);
        Assert.Equal((0, 1), (rich.Least, rich.Most));
        Assert.Equal(0.25, rich.ByRole[0].Least, 1e-9);
        Assert.Equal(0.25, rich.ByRole[0].Most, 1e-9);
        Assert.Equal((0, 1), (rich.ByRole[1].Least, rich.ByRole[1].Most));
    }

    [Fact]
    public void ToWaitForLuckIsToForceAlmostSurely()
    {
        var fate = Run("-> a\n=== a\n+ [Try]\n    {RANDOM(1, 6) == 6: -> won}\n    -> a\n+ [Leave] -> lost\n=== won\n-> END\n=== lost\n-> END\n", null);
        var won = fate.Coalitions.Single(coalition => coalition.Ending == "won");
        Assert.Empty(won.CanForce);
        Assert.Equal([["reader"]], won.CanForceAlmostSurely);
        Assert.Equal([["reader"]], won.CanPrevent);
        Assert.Equal((0, 1), (fate.Endings.Single(ending => ending.Name == "won").Least, fate.Endings.Single(ending => ending.Name == "won").Most));
    }

    [Fact]
    public void AVoteNeedsMoreThanHalfOfThosePresent()
    {
        var fate = Run("-> a\n=== a\n# with: Ann, Ben, Cid\n+ [Stay # vote] -> in\n+ [Go # vote] -> out\n=== in\n-> END\n=== out\n-> END\n", "roles: { Ann: , Ben: , Cid: , Dan: }\n");
        Assert.Equal([["Ann", "Ben"], ["Ann", "Cid"], ["Ben", "Cid"]], fate.Coalitions[0].CanForce);
        Assert.All(fate.Endings[0].ByRole, role => Assert.Equal((0.5, 0.5), (role.Least, role.Most)));
    }

    [Fact]
    public void WhatEndsNowhereIsNoEnding()
    {
        var fate = Run("+ [In] -> cell\n+ [Out] -> END\n=== cell\n+ [Look] -> cell\n", null);
        Assert.Equal(("(opening)", 0.5), (fate.Endings.Single().Name, fate.Endings.Single().Uniform));
        Assert.Equal(0.5, fate.Unended, 1e-12);
    }

    private static StoryFate Run(string source, string? playbill)
    {
        var story = Staged.Compile(source, playbill);
        return StoryFate.Run(story.Program, new FateOptions { Explore = new ExploreOptions { Workers = 1 } }, story.Directions, story.Playbill);
    }
}
