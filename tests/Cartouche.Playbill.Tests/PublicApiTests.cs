using Cartouche.Playbills.Tests.Support;
using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Playbills.Tests;

public class PublicApiTests
{
    /// <summary>What the rooms above build upon. Approve a change on purpose, with CARTOUCHE_UPDATE=1.</summary>
    [Fact]
    public void ThePublicFaceChangesOnlyOnPurpose() =>
        Repository.Verify(ApiText.Of(typeof(Playbill).Assembly).ReplaceLineEndings("\n").TrimEnd('\n') + "\n", "tests", "Cartouche.Playbill.Tests", "public-api.txt");

    [Fact]
    public void TheRoomKnowsOnlyTheRoomsBelow() =>
        Assert.Equal(
            ["Cartouche.Ink", "Cartouche.Runtime"],
            typeof(Playbill).Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Cartouche.", StringComparison.Ordinal)).Order());
}
