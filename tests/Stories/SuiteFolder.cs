using System.Reflection;

namespace Cartouche.Stories;

/// <summary>Where the suite's files are.</summary>
public static class SuiteFolder
{
    /// <summary>The folder of this project.</summary>
    public static string Root { get; } = typeof(SuiteFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "StoriesFolder").Value!;

    /// <summary>The hand-written stories, a folder per topic.</summary>
    public static string Hand { get; } = Path.Combine(Root, "hand");

    /// <summary>Stories that compilers find fault with.</summary>
    public static string Faulty { get; } = Path.Combine(Root, "faulty");

    /// <summary>The oracle's program.</summary>
    public static string Oracle { get; } = Path.Combine(Root, "oracle");

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Root, "..", ".."));
}
