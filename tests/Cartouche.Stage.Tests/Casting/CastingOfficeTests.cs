using Cartouche.Playbills;
using Cartouche.Playbills.People;
using Cartouche.Stage.Casting;

namespace Cartouche.Stage.Tests.Casting;

public sealed class CastingOfficeTests
{
    private const string Medallion = """
        roles:
          Miriam: { traits: { candour: 2, patience: -1, nerve: 1 }, relations: [{ is: married to, whom: Daniel }, { is: old friend of, whom: Rafe }] }
          Daniel: { traits: { candour: -2, patience: 2, nerve: -1 }, relations: [{ is: married to, whom: Miriam }, { is: old friend of, whom: Rafe }] }
          Rafe: { traits: { candour: -1, patience: -2, nerve: 2 }, relations: [{ is: in love with, whom: Miriam, known: false }] }
          Win: { optional: true, traits: { patience: 2 } }
        personas:
          Ilvane: { worn_by: Miriam }
        """;

    private static readonly Player Ann = new("Ann") { Traits = new Dictionary<string, int> { ["candour"] = 2, ["nerve"] = 1 } };
    private static readonly Player Ben = new("Ben") { Traits = new Dictionary<string, int> { ["patience"] = 2, ["candour"] = -1 } };
    private static readonly Player Cy = new("Cy") { Traits = new Dictionary<string, int> { ["nerve"] = 2, ["patience"] = -2 } };

    [Fact]
    public void WhoIsNearestToARoleGetsIt()
    {
        var cast = Cast(Ann, Ben, Cy);
        Assert.Equal("Miriam=Ann Daniel=Ben Rafe=Cy Win=-", Told(cast));
        Assert.True(cast.IsProved);
        Assert.Contains("Miriam has much candour; so do you.", cast.Parts[0].Reasons);
    }

    [Fact]
    public void PartnersPlayThoseWhoAreMarried()
    {
        var cast = Cast(Ann, Ben with { Traits = Ann.Traits }, Cy with { Traits = Ann.Traits, Relations = [new PlayerRelation(Bond.Partner, "Ben")] });
        Assert.Equal("Ann", cast.Parts.Single(part => part.Role == "Rafe").Player);
        Assert.Contains(cast.Parts, part => part.Reasons.Any(reason => reason.Contains("your partner", StringComparison.Ordinal)));
    }

    [Fact]
    public void WhatIsNotToBeKnownIsNoReasonToTell()
    {
        var cast = Cast(Ann with { Relations = [new PlayerRelation(Bond.Partner, "Cy")] }, Ben, Cy);
        Assert.DoesNotContain(cast.Parts.SelectMany(part => part.Reasons), reason => reason.Contains("in love", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Miriam")]
    [InlineData("ilvane")]
    public void AVetoIsNeverOverruled(string veto)
    {
        var cast = Cast(Ann with { Vetoes = [veto], Likes = ["Miriam"] }, Ben, Cy);
        Assert.NotEqual("Ann", cast.Parts[0].Player);
    }

    [Fact]
    public void WhoMustNotBePairedPlaysNoRolesThatStandInARelation()
    {
        var refused = Ann with { Relations = [new PlayerRelation(Bond.DoNotPair, "Ben")] };
        var cast = Cast(refused, Ben, Cy, new Player("Di"));
        // Only Win stands in no relation.
        Assert.Contains(cast.Parts.Single(part => part.Role == "Win").Player, (string[])["Ann", "Ben"]);
        var conflicts = CastingOffice.Of(new CastingRequest(Read(Medallion), [refused, Ben, Cy])).Conflicts;
        Assert.Equal("Ann and Ben are not to be paired", Assert.Single(conflicts)[..32]);
    }

    [Fact]
    public void VetoesThatCollideAreNamed()
    {
        var result = CastingOffice.Of(new CastingRequest(Read(Medallion), [Ann with { Vetoes = ["Miriam", "Daniel"] }, Ben with { Vetoes = ["Miriam", "Daniel"] }, Cy]));
        Assert.Null(result.Cast);
        Assert.Equal("For Miriam and Daniel there is only Cy: Ann has vetoed Miriam; Ann has vetoed Daniel; Ben has vetoed Miriam; Ben has vetoed Daniel.", Assert.Single(result.Conflicts));
    }

    [Fact]
    public void AStageManagersPinHolds()
    {
        var request = new CastingRequest(Read(Medallion), [Ann, Ben, Cy]) { Pins = new Dictionary<string, string?> { ["Miriam"] = "Cy", ["Rafe"] = null } };
        var cast = CastingOffice.Of(request).Cast!;
        Assert.Equal(("Cy", null), (cast.Parts[0].Player, cast.Parts[2].Player));
        Assert.Equal("Cy is to play Miriam, but has vetoed Miriam.", Assert.Single(CastingOffice.Of(request with { Players = [Ann, Ben, Cy with { Vetoes = ["Miriam"] }] }).Conflicts));
    }

    [Fact]
    public void RolesWithoutPlayersAreForUnderstudiesOrDoubled()
    {
        Assert.Equal("Miriam=Ann Daniel=Ben Rafe=- Win=-", Told(Cast(Ann, Ben)));
        var doubled = CastingOffice.Of(new CastingRequest(Read(Medallion), [Ann, Ben]) { AllowsDoubling = true }).Cast!;
        Assert.All(doubled.Parts.Where(part => part.Role != "Win"), part => Assert.NotNull(part.Player));
    }

    [Fact]
    public void WhoIsTooManyWatches() => Assert.Equal(["Ed"], Cast(Ann, Ben, Cy, new Player("Di") { Traits = new Dictionary<string, int> { ["patience"] = 2 } }, new Player("Ed") { Traits = new Dictionary<string, int> { ["patience"] = -2 } }).Audience);

    [Fact]
    public void TheSamePeopleGetTheSameCast()
    {
        var random = new Random(4);
        for (var round = 0; round < 30; round++)
        {
            var request = Random(random, random.Next(2, 8), random.Next(1, 10));
            var (one, other) = (CastingOffice.Of(request), CastingOffice.Of(request));
            Assert.Equal(one.Cast is null ? "" : Told(one.Cast), other.Cast is null ? "" : Told(other.Cast));
        }
    }

    [Fact]
    public void TwelveRolesAreProved()
    {
        var result = CastingOffice.Of(Random(new Random(5), 12, 14));
        Assert.True(result.Cast!.IsProved);
    }

    [Fact]
    public void TwoHundredAreCast()
    {
        var cast = CastingOffice.Of(Random(new Random(6), 200, 200)).Cast!;
        Assert.Equal(200, cast.Parts.Select(part => part.Player).Distinct().Count());
        Assert.True(cast.Bound >= cast.Score);
    }

    private static Cast Cast(params Player[] players) => CastingOffice.Of(new CastingRequest(Read(Medallion), players)).Cast!;

    private static string Told(Cast cast) => string.Join(' ', cast.Parts.Select(part => $"{part.Role}={part.Player ?? "-"}"));

    private static Playbill Read(string text) => PlaybillReader.Read(text).Playbill!;

    private static CastingRequest Random(Random random, int roles, int players)
    {
        string[] relations = ["married to", "friend of", "rival of", "employer of"];
        var text = "roles:\n" + string.Concat(Enumerable.Range(0, roles).Select(i =>
            $"  R{i}: {{ traits: {{ candour: {random.Next(-2, 3)}, nerve: {random.Next(-2, 3)} }}, relations: [{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => $"{{ is: {relations[random.Next(4)]}, whom: R{(i + 1 + random.Next(roles - 1)) % roles} }}"))}] }}\n"));
        return new CastingRequest(Read(text), [.. Enumerable.Range(0, players).Select(i => new Player($"P{i}")
        {
            Traits = new Dictionary<string, int> { ["candour"] = random.Next(-2, 3), ["nerve"] = random.Next(-2, 3) },
            Likes = [.. Enumerable.Range(0, random.Next(2)).Select(_ => $"R{random.Next(roles)}")],
            Dislikes = [.. Enumerable.Range(0, random.Next(3)).Select(_ => $"R{random.Next(roles)}")],
            Relations = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new PlayerRelation((Bond)random.Next(1, 5), $"P{random.Next(players)}"))],
        })]);
    }
}
