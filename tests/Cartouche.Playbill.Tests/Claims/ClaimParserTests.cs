using Cartouche.Playbills.Claims;
using Cartouche.Playbills.Tests.Support;

namespace Cartouche.Playbills.Tests.Claims;

public class ClaimParserTests
{
    private static readonly StagedStory Story = Sample.Stage();

    private static ClaimResult Parse(string claim) => ClaimParser.Parse(claim, Sample.Hall, Story.Directions);

    private static T Read<T>(string claim) where T : Claim
    {
        var result = Parse(claim);
        Assert.Equal([], result.Diagnostics.Select(fault => fault.ToString()));
        return Assert.IsType<T>(result.Claim);
    }

    [Fact]
    public void EveryFormIsRead()
    {
        Assert.Equal("gold >= 0", Read<AlwaysClaim>("always gold >= 0").Condition.Source.Text);
        Assert.Equal("gold < 0", Read<NeverClaim>("never gold < 0").Condition.Source.Text);
        Assert.Equal("(gold > 1)", Read<PossibleClaim>("possible (gold > 1)").Condition.Source.Text);
        Assert.Equal("gold > 1", Read<AlwaysPossibleClaim>("always possible gold > 1").Condition.Source.Text);
        Assert.Equal("ended(Peace) || ended(War)", Read<InevitableClaim>("  inevitable ended(Peace) || ended(War)  ").Condition.Source.Text);
        var before = Read<BeforeClaim>("at(hall) before gold > 1");
        Assert.Equal(("at(hall)", "gold > 1"), (before.First.Source.Text, before.Second.Source.Text));
        Assert.Equal(2, before.Conditions.Count);
        var force = Read<ForceClaim>("ben, \"Old Woman\" can force ended(War)");
        Assert.Equal(["Ben", "Old Woman"], force.Roles);
        var chance = Read<ChanceClaim>("chance of ended(War) && gold > 3 >= 0.25");
        Assert.Equal(("ended(War) && gold > 3", Comparison.GreaterOrEqual, 0.25), (chance.Condition.Source.Text, chance.Comparison, chance.Bound));
    }

    [Theory]
    [InlineData("<", Comparison.Less)]
    [InlineData("<=", Comparison.LessOrEqual)]
    [InlineData(">", Comparison.Greater)]
    [InlineData(">=", Comparison.GreaterOrEqual)]
    public void AChanceIsComparedInFourWays(string sign, Comparison expected)
    {
        Assert.Equal(expected, Read<ChanceClaim>($"chance of ended(War) {sign} 0.5").Comparison);
        Assert.Equal(expected, Read<ChanceClaim>($"chance of ended(War){sign}1").Comparison);
    }

    [Fact]
    public void APersonaForcesAsItsWearerAndKnowsByItself()
    {
        Assert.Equal(["Ann"], Read<ForceClaim>("Queen, Ann can force ended(War)").Roles);
        Assert.Equal(new KnowsAtom("Queen", "secret"), Assert.Single(Read<NeverClaim>("never knows(queen, secret)").Condition.Atoms));
    }

    [Fact]
    public void WordsInTextAndBracketsAreNoForm()
    {
        Assert.Equal("f(\"x before y\")", Read<NeverClaim>("never f(\"x before y\")").Condition.Source.Text);
        Assert.Equal("\"a can force b\" == \"\"", Read<BeforeClaim>("\"a can force b\" == \"\" before gold").First.Source.Text);
    }

    [Fact]
    public void AtomsBecomeParameters()
    {
        var condition = Read<NeverClaim>("never gold > 1 && not knows(Ben, secret) || at(out.gate) && knows(\"ben\", secret)").Condition;
        Assert.Equal([new KnowsAtom("Ben", "secret"), new AtAtom("out.peace.gate")], condition.Atoms);
        Assert.Equal("gold > 1 && not cartouche_atom_0 || cartouche_atom_1 && cartouche_atom_0", condition.Ink);
        Assert.False(condition.IsAtom);
    }

    [Fact]
    public void ASingleAtomNeedsNoInk()
    {
        Assert.True(Read<NeverClaim>("never ended(War)").Condition.IsAtom);
        Assert.False(Read<NeverClaim>("never not ended(War)").Condition.IsAtom);
        Assert.False(Read<NeverClaim>("never gold").Condition.IsAtom);
    }

    [Theory]
    [InlineData("", "CT1301 1:1-1")]
    [InlineData("gold > 1", "CT1301 1:1-9")]
    [InlineData("alwaysgold", "CT1301 1:1-11")]
    [InlineData("never", "CT1302 1:1-6")]
    [InlineData("before gold", "CT1302 1:1-12")]
    [InlineData("never gold before gold", "CT0101 1:12-18")]
    [InlineData("never at(hal)", "CT1304 1:10-13")]
    [InlineData("never at(hall, out)", "CT1303 1:7-20")]
    [InlineData("never at(1 + 2)", "CT1303 1:7-16")]
    [InlineData("never ended(Pease)", "CT1103 1:13-18")]
    [InlineData("never knows(Bem, secrets)", "CT1101 1:13-16|CT1102 1:18-25")]
    [InlineData("never knows(\"Old Man\", secret)", "CT1101 1:14-21")]
    [InlineData("Bem can force ended(War)", "CT1101 1:1-4")]
    [InlineData(" can force ended(War)", "CT1101 1:1-1|")]
    [InlineData("Ben, can force ended(Wr)", "CT1101 1:6-6|CT1103 1:22-24")]
    [InlineData("chance of ended(War)", "CT1305 1:1-21")]
    [InlineData("chance of ended(War) > 1.5", "CT1305 1:24-27")]
    [InlineData("chance of > 0.5", "CT1302 1:1-16")]
    public void ABadClaimIsReportedInItsPlace(string claim, string expected)
    {
        var result = Parse(claim);
        Assert.Null(result.Claim);
        var actual = result.Diagnostics.Select(Sample.Place).ToArray();
        if (expected.EndsWith('|')) Assert.StartsWith("CT1101", actual[0], StringComparison.Ordinal);
        else Assert.Equal(expected.Split('|'), actual);
    }

    [Fact]
    public void WithoutTheStoryPlacesAreTakenAsWritten() =>
        Assert.Equal([new AtAtom("anywhere")], ClaimParser.Parse("never at(anywhere)", Sample.Hall).Claim!.Conditions[0].Atoms);

    [Theory]
    [InlineData("never ", "(", 100_000)]
    [InlineData("never not ", "not ", 100_000)]
    [InlineData("never \"", "{\"", 50_000)]
    [InlineData("never gold", " && gold", 50_000)]
    [InlineData("never at(hall)", " && at(hall)", 2_000)]
    [InlineData("chance of", " ", 200_000)]
    [InlineData("A", ",A", 20_000)]
    [InlineData("never ", "knows(", 50_000)]
    public void AHostileClaimIsJustABadOne(string start, string more, int times)
    {
        Parse(start + string.Concat(Enumerable.Repeat(more, times)));
        Parse("x can force " + start + string.Concat(Enumerable.Repeat(more, times)));
    }
}
