using System.Reflection;

namespace Cartouche.Fuzz;

internal static class Repository
{
    /// <summary>The folder of the checkout this was built from.</summary>
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
}
