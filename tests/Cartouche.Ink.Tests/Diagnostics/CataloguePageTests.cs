namespace Cartouche.Ink.Tests.Diagnostics;

/// <summary>The page in <c>docs</c> is the one the catalogue makes. <c>CARTOUCHE_UPDATE=1</c> writes it anew.</summary>
public class CataloguePageTests
{
    [Fact]
    public void ThePageIsCurrent()
    {
        var path = Path.Combine(Root(), "docs", "diagnostics.md");
        var page = CataloguePage.Make();
        if (Environment.GetEnvironmentVariable("CARTOUCHE_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, page);
        }
        Assert.True(File.Exists(path), "docs/diagnostics.md is missing; run this test with CARTOUCHE_UPDATE=1.");
        Assert.Equal(page, File.ReadAllText(path).Replace("\r", "", StringComparison.Ordinal));
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Cartouche.slnx"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
