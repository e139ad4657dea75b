namespace Cartouche.Fuzz.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cartouche-fuzz-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
