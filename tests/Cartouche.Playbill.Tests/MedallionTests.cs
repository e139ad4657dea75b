using Cartouche.Playbills.Tests.Support;

namespace Cartouche.Playbills.Tests;

/// <summary>The sample story and its playbill.</summary>
public class MedallionTests
{
    private static readonly Lazy<StagedStory> Medallion = new(() => StagedStory.CompileFile(Repository.PathOf("stories", "medallion", "medallion.ink")));

    [Fact]
    public void ItHasNoFaults() => Assert.Equal([], Medallion.Value.Diagnostics.Select(fault => fault.ToString()));
}
