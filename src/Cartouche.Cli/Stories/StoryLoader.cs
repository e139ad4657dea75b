using System.Text;
using Cartouche.Runtime;
using Cartouche.Runtime.Tree;

namespace Cartouche.Cli.Stories;

/// <summary>Finds a story on disk: ink source, ink JSON as other tools compiled it, or our own compiled form.</summary>
public static class StoryLoader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes a file may have: more than any story or save needs, and no more than memory holds several times over.</summary>
    public const int LargestFile = 64 << 20;

    /// <summary>Reads and, if it is source, compiles the story at <paramref name="path"/>.</summary>
    /// <exception cref="UsageException">There is no such file, or it cannot be read.</exception>
    public static LoadedStory Load(string path, bool countAllVisits = false)
    {
        if (Directory.Exists(path)) throw new UsageException($"'{path}' is a folder without a story of its name; name the story's main file.");
        var bytes = ReadFile(path);
        if (IsCompiled(path, bytes)) return LoadCompiled(path, () => StoryProgram.FromCompiled(bytes), "Compile the story again with this version of cartouche.");
        return IsJson(path, bytes)
            ? LoadCompiled(path, () => StoryProgram.FromInkJson(bytes), "Only ink's compiled JSON (versions 19 to 21) can be played; compile the story again if it is older.")
            : InkStories.Load(path, bytes, countAllVisits);
    }

    /// <summary>The main file of a story that is named by its folder; any other path as it is.</summary>
    public static string MainFile(string path)
    {
        if (path.Length == 0 || !Directory.Exists(path)) return path;
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        return new[] { name + ".ink", "main.ink", "story.ink" }.Select(file => Path.Combine(path, file)).FirstOrDefault(File.Exists, path);
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="UsageException">There is no such file, or it cannot be read.</exception>
    public static byte[] ReadFile(string path)
    {
        if (path.Length == 0) throw new UsageException("The name of the file is empty.");
        if (Directory.Exists(path)) throw new UsageException($"'{path}' is a folder; name a file.");
        try
        {
            return ReadAll(path);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"There is no file '{path}'.{DidYouMean(path)}");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' may not be read: permission denied.");
        }
        catch (Exception problem) when (problem is IOException or NotSupportedException or ArgumentException)
        {
            throw new UsageException($"'{path}' cannot be read: {problem.Message}");
        }
    }

    /// <summary>Text from UTF-8 bytes, or the finding that it is none.</summary>
    public static string? Decode(string name, ReadOnlySpan<byte> bytes, out Finding? fault)
    {
        fault = null;
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException problem)
        {
            // The index is that of the first bad byte; the line is what a writer can look up.
            var before = bytes[..Math.Clamp(problem.Index, 0, bytes.Length)];
            var line = before.Count((byte)'\n') + 1;
            var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            fault = new Finding("CT0601", Severity.Error, "The file is not valid UTF-8 here.", new SourceSpan(name, line, column, line, column + 1))
            {
                Help = "Save the file as UTF-8.",
            };
            return null;
        }
    }

    /// <summary>Counts while it reads: a device or a pipe does not tell beforehand how much will come.</summary>
    private static byte[] ReadAll(string path)
    {
        using var file = File.OpenRead(path);
        using var content = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            if (content.Length + read > LargestFile) throw new UsageException($"'{path}' is too large: {LargestFile >> 20} MB are the most.");
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }

    private static LoadedStory LoadCompiled(string path, Func<StoryProgram> read, string help)
    {
        var files = new[] { Path.GetFullPath(path) };
        try
        {
            return new LoadedStory(path, read(), [], SourceTexts.None, files);
        }
        catch (StoryFormatException problem)
        {
            var fault = new Finding("CT0602", Severity.Error, problem.Message, new SourceSpan(path, 0, 0, 0, 0)) { Help = help };
            return new LoadedStory(path, null, [fault], SourceTexts.None, files);
        }
    }

    /// <summary>The ending decides; without a known one, what the file begins with.</summary>
    private static bool IsCompiled(string path, ReadOnlySpan<byte> bytes) =>
        InkStories.IsCompiledName(path) || (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".ink", StringComparison.OrdinalIgnoreCase) && bytes.StartsWith("CTCH"u8));

    private static bool IsJson(string path, ReadOnlySpan<byte> bytes)
    {
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return true;
        if (path.EndsWith(".ink", StringComparison.OrdinalIgnoreCase)) return false;
        var text = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        var start = text[..Math.Min(text.Length, 200)];
        return start.TrimStart(" \t\r\n"u8).StartsWith("{\""u8) && start.IndexOf("\"inkVersion\""u8) >= 0;
    }

    private static string DidYouMean(string path)
    {
        foreach (var candidate in new[] { path + ".ink", Path.ChangeExtension(path, ".ink"), path + ".json" })
            if (candidate != path && File.Exists(candidate)) return $" Did you mean '{candidate}'?";
        return "";
    }
}
