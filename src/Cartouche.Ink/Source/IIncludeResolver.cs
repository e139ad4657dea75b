using System.Text;

namespace Cartouche.Ink.Source;

/// <summary>What became of an <c>INCLUDE</c>.</summary>
public enum IncludeOutcome
{
    /// <summary>The file was read.</summary>
    Found,

    /// <summary>There is no such file, or it cannot be read.</summary>
    Missing,

    /// <summary>The name leads out of the story's folder.</summary>
    Outside,
}

/// <summary>Finds included files.</summary>
public interface IIncludeResolver
{
    /// <summary>Reads the file an <c>INCLUDE</c> names. Must not throw for a bad name or an unreadable file.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="path">A name by which the file is known again, however it is written.</param>
    /// <param name="text">Its text, when found.</param>
    IncludeOutcome Resolve(string name, out string path, out string? text);
}

/// <summary>Reads included files from a folder and those below it; names are relative to that folder, also within included files, as in ink.</summary>
/// <param name="folder">The story's folder.</param>
public sealed class FolderIncludes(string folder) : IIncludeResolver
{
    /// <summary>The characters a file may have: more than any story needs.</summary>
    private const int LargestFile = 64 << 20;

    private readonly string _folder = Path.GetFullPath(folder);

    /// <inheritdoc/>
    public IncludeOutcome Resolve(string name, out string path, out string? text)
    {
        path = "";
        text = null;
        if (name is null || name.Contains('\0')) return IncludeOutcome.Missing;
        var local = name.Replace('\\', '/');
        if (Path.IsPathRooted(local) || (local.Length > 1 && local[1] == ':')) return IncludeOutcome.Outside;
        var depth = 0;
        foreach (var part in local.Split('/'))
        {
            if (part == "..") depth--;
            else if (part.Length > 0 && part != ".") depth++;
            if (depth < 0) return IncludeOutcome.Outside;
        }
        try
        {
            path = Path.GetFullPath(Path.Combine(_folder, local));
            if (!path.StartsWith(_folder, StringComparison.Ordinal)) return IncludeOutcome.Outside;
            if (!File.Exists(path)) return IncludeOutcome.Missing;
            text = ReadBounded(path);
            return text is null ? IncludeOutcome.Missing : IncludeOutcome.Found;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return IncludeOutcome.Missing;
        }
    }

    /// <summary>Counts while it reads: a device, perhaps behind a link, does not tell beforehand how much will come.</summary>
    private static string? ReadBounded(string path)
    {
        using var reader = new StreamReader(path);
        var text = new StringBuilder();
        var buffer = new char[16 << 10];
        for (int read; (read = reader.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if (text.Length + read > LargestFile) return null;
            text.Append(buffer, 0, read);
        }
        return text.ToString();
    }
}

/// <summary>Serves included files from memory.</summary>
/// <param name="files">Texts by name.</param>
public sealed class MemoryIncludes(IReadOnlyDictionary<string, string> files) : IIncludeResolver
{
    /// <inheritdoc/>
    public IncludeOutcome Resolve(string name, out string path, out string? text)
    {
        path = name ?? "";
        return files.TryGetValue(path, out text) ? IncludeOutcome.Found : IncludeOutcome.Missing;
    }
}
