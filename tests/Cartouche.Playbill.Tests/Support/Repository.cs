using System.Reflection;

namespace Cartouche.Playbills.Tests.Support;

/// <summary>Files of the repository.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "RepositoryRoot").Value!;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts)).ReplaceLineEndings("\n");

    /// <summary>Compares a file that is made with the one kept; <c>CARTOUCHE_UPDATE=1</c> writes it anew.</summary>
    public static void Verify(string made, params string[] parts)
    {
        if (Environment.GetEnvironmentVariable("CARTOUCHE_UPDATE") == "1") File.WriteAllText(PathOf(parts), made);
        Assert.Equal(made, Read(parts));
    }
}
