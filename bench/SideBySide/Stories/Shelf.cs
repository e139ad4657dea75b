namespace Cartouche.SideBySide.Stories;

/// <summary>The stories that are raced with.</summary>
internal static class Shelf
{
    /// <summary>How many matters the hub has.</summary>
    public const int HubMatters = 20;

    /// <summary>inkle's The Intercept.</summary>
    public static BenchStory? Intercept() => FromCorpus("The Intercept", "inkle+ink-library", "Stories", "The Intercept", "TheIntercept.ink");

    /// <summary>A story of that size and style for everybody.</summary>
    public static BenchStory Generated() => Written("generated", InterrogationWriter.Write(seed: 1));

    public static BenchStory Medallion() =>
        BenchStory.Read("the medallion", Path.Combine(Repository.Root, "stories", "medallion", "medallion.ink"));

    /// <summary>Little prose, much arithmetic.</summary>
    public static BenchStory Loops() =>
        BenchStory.Read("loops", Path.Combine(Repository.Root, "bench", "stories", "loops.ink"));

    /// <summary>Nothing but choices that do not depend on each other.</summary>
    public static BenchStory Hub() => Written("the hub", HubWriter.Ink(HubMatters));

    /// <summary>A story by IFcoltransG, of people who are drawn by lot and talk about each other.</summary>
    public static BenchStory? Innkeeper() => FromCorpus("the innkeeper", "IFcoltransG+innkeeper", "story.ink");

    /// <summary>A story by alobacheva, played with dice.</summary>
    public static BenchStory? TsiolkovSky() => FromCorpus("Tsiolkov Sky", "alobacheva+Tsiolkov-Sky", "main.ink");

    /// <summary>A large story played with dice, for everybody.</summary>
    public static BenchStory Gamebook() => Written("gamebook", GamebookWriter.Write(seed: 1));

    private static BenchStory Written(string name, string text) => new(name, name + ".ink", new Dictionary<string, string> { [name + ".ink"] = text });

    /// <summary>From the folder of real stories, where it stands beside the checkout; it is not part of the project.</summary>
    private static BenchStory? FromCorpus(string name, string collection, params ReadOnlySpan<string> file)
    {
        var path = Path.Combine([Repository.Root, "..", "shared", "corpus", collection, "story", .. file]);
        return File.Exists(path) ? BenchStory.Read(name, path) : null;
    }
}
