using System.Reflection;
using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests;

/// <summary>A folder of a test's own, gone when the test is over.</summary>
public sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cartouche-");

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = typeof(TestFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "RepositoryRoot").Value!;

    /// <summary>The full path of <paramref name="name"/> in the folder.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Writes a file's bytes.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    /// <summary>Runs the command on a terminal; what it writes about the folder is told without the folder's path.</summary>
    public static int Run(TestTerminal terminal, params string[] args) => CommandLine.Run(args, terminal);

    /// <summary><paramref name="text"/> without the folder's path.</summary>
    public string Local(string text) => text.Replace(_folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}
