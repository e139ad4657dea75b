using System.Reflection;

namespace Cartouche.Runtime.Tests.Support;

/// <summary>
/// Texts that may only change on purpose, in Fixtures/Golden. To approve what the tests find now, run them with the
/// environment variable CARTOUCHE_APPROVE set.
/// </summary>
internal static class Golden
{
    private static string Folder => Path.Combine(
        typeof(Golden).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "SourceFolder").Value!, "Fixtures", "Golden");

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\n").TrimEnd('\n');

    public static void Verify(string name, string actual)
    {
        actual = actual.ReplaceLineEndings("\n").TrimEnd('\n');
        if (Environment.GetEnvironmentVariable("CARTOUCHE_APPROVE") is { Length: > 0 })
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(Path.Combine(Folder, name), actual + "\n");
        }
        Assert.Equal(Read(name), actual);
    }
}
