using Cartouche.Runtime.Tree;

namespace Cartouche.Cli.Stories;

/// <summary>The seam to the compiler: ink source in, a loaded story out.</summary>
internal static class InkStories
{
    public static LoadedStory Load(string path, byte[] bytes, bool countAllVisits)
    {
        _ = bytes;
        _ = countAllVisits;
        throw new UsageException($"'{path}' is ink source, which this build cannot compile yet.");
    }

    public static string WriteJson(StoryTree tree)
    {
        _ = tree;
        throw new UsageException("This build cannot write ink JSON yet.");
    }
}
