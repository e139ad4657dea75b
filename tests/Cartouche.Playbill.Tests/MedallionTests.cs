using Cartouche.Playbills.Tests.Support;

namespace Cartouche.Playbills.Tests;

/// <summary>The sample story and its playbill.</summary>
public class MedallionTests
{
    private static readonly Lazy<StagedStory> Medallion = new(() => StagedStory.CompileFile(Repository.PathOf("stories", "medallion", "medallion.ink")));
    private static readonly string[] Endings = ["Exile", "Daylight", "Departure", "Upward", "Echo"];

    [Fact]
    public void ItIsReadWhole()
    {
        var playbill = Medallion.Value.Playbill!;
        Assert.Equal(["Miriam", "Daniel", "Rafe", "Win"], playbill.Roles.Select(role => role.Name));
        Assert.Equal("Daniel", playbill.RoleOf("HARL")!.Name);
        Assert.Equal((9, 5, 6, 5, 52), (playbill.Facts.Count, playbill.Endings.Count, playbill.Content.Count, playbill.Questions.Count, playbill.Canon!.Choices.Count));
        Assert.Equal(playbill.Claims.Count, Medallion.Value.Claims.Count);
    }

    [Fact]
    public void ItsDirectionsAreIndexed()
    {
        var directions = Medallion.Value.Directions;
        Assert.Equal(Endings, directions.Endings);
        Assert.Equal(("A bench in Weir Park", "Exile"), (directions.Find("bench.exile")!.Scene, directions.Find("bench.exile")!.Ending));
        Assert.True(directions.Find("the_words_meet")!.Cue!.IsOnce);
        Assert.True(directions.Find("knock")!.IsInterrupt);
        Assert.Equal("The tower at Caldry", directions.Find("prologue.six")!.Scene);
    }

    /// <summary>Both ages: the old places look otherwise than those of today.</summary>
    [Fact]
    public void EveryPlaceHasATheme()
    {
        var places = Medallion.Value.Directions.Flows.Select(flow => flow.Scene).OfType<string>().Distinct().ToList();
        var themes = places.ToDictionary(place => place, place => Medallion.Value.Playbill!.ThemeOf(place)?.Name);
        Assert.All(themes.Values, Assert.NotNull);
        Assert.Empty(themes.Where(theme => theme.Key.Contains("Caldry", StringComparison.Ordinal)).Select(theme => theme.Value).Intersect(themes.Where(theme => !theme.Key.Contains("Caldry", StringComparison.Ordinal)).Select(theme => theme.Value)));
    }

    [Fact]
    public void ItHasNoFaults() => Assert.Equal([], Medallion.Value.Diagnostics.Select(fault => fault.ToString()));
}
