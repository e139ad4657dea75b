using System.Reflection;
using Cartouche.Server.Stories;

namespace Cartouche.Server.Tests.Support;

/// <summary>Files of the repository, and folders that are thrown away.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "RepositoryRoot").Value!;

    public static StoryBundle Medallion { get; } = StoryBundle.ReadFile(PathOf("stories", "medallion", "medallion.ink"));

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string NewFolder() => Directory.CreateTempSubdirectory("cartouche-").FullName;
}
