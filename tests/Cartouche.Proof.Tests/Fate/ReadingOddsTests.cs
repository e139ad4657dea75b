using Cartouche.Proof.Fate;

namespace Cartouche.Proof.Tests.Fate;

/// <summary>How often knots are read, on stories for which it can be told by hand.</summary>
public sealed class ReadingOddsTests
{
    [Fact]
    public void KnotsAreWeighedByHowOftenTheyAreEntered()
    {
        // From the hall half of the ways lead back to it, a quarter each to the cellar and out.
        var odds = Of("-> hall\n=== hall\nA hall.\n+ [Look] -> hall\n+ [Listen] Rain.\n    -> hall\n+ [Down] -> cellar\n+ [Out] -> END\n=== cellar\n+ [Look] Walls.\n    -> deep -> END\n=== deep\nDeep.\n->->\n=== never\n-> END\n");
        Assert.Equal(["hall 1 2", "cellar 0.5 0.5", "deep 0.5 0.5", "never 0 0"], odds.Knots.Select(Show));
        Assert.Equal(0, odds.Error);
    }

    [Fact]
    public void AKnotInALoopWithoutEndIsEnteredForEver()
    {
        var odds = Of("+ [In] -> cell\n+ [Out] -> END\n=== cell\n+ [Look] -> cell\n+ [Wait] -> cot\n=== cot\n+ [Back] -> cell\n");
        Assert.Equal(["cell 0.5 ∞", "cot 0.5 ∞"], odds.Knots.Select(Show));
    }

    [Fact]
    public void ChanceAndWeightsCount()
    {
        var story = Sample.Compile("-> a\n=== a\n+ [On # often] Luck.\n    {RANDOM(1, 4) == 1: -> b}\n    -> END\n+ [Off] -> END\n=== b\n-> END\n");
        var check = StoryCheck.Run(story);
        Assert.Equal("b 0.125 0.125", Show(ReadingOdds.Of(check.Exploration).Knots[1]));
        Assert.Equal("b 0.1875 0.1875", Show(ReadingOdds.Of(check.Exploration, ChoiceWeights.Parse("#often=3", out _)).Knots[1]));
    }

    private static ReadingOdds Of(string source) => ReadingOdds.Of(StoryCheck.Run(Sample.Compile(source)).Exploration);

    private static string Show(KnotOdds knot) => FormattableString.Invariant($"{knot.Knot} {Math.Round(knot.Chance!.Value, 9)} {(double.IsInfinity(knot.Entries) ? "∞" : Math.Round(knot.Entries, 9))}");
}
