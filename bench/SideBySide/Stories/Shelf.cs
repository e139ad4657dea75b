namespace Cartouche.SideBySide.Stories;

/// <summary>The stories that are raced with.</summary>
internal static class Shelf
{
    /// <summary>inkle's The Intercept, where the folder of real stories stands beside the checkout; it is not part of the project.</summary>
    public static BenchStory? Intercept()
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "corpus", "inkle+ink-library", "story", "Stories", "The Intercept", "TheIntercept.ink");
        return File.Exists(path) ? BenchStory.Read("The Intercept", path) : null;
    }

    /// <summary>A story of that size and style for everybody.</summary>
    public static BenchStory Generated() =>
        new("generated", "generated.ink", new Dictionary<string, string> { ["generated.ink"] = InterrogationWriter.Write(seed: 1) });

    public static BenchStory Medallion() =>
        BenchStory.Read("the medallion", Path.Combine(Repository.Root, "stories", "medallion", "medallion.ink"));

    /// <summary>Little prose, much arithmetic.</summary>
    public static BenchStory Loops() =>
        BenchStory.Read("loops", Path.Combine(Repository.Root, "bench", "stories", "loops.ink"));
}
