using Cartouche.Cli.Commands;
using Cartouche.Playbills;
using Cartouche.Stage.Canons;

namespace Cartouche.Cli.Stories;

/// <summary>The canons of a story: files in the folder <c>NAME.canon</c> beside <c>NAME.ink</c>.</summary>
internal sealed class CanonFolder(LoadedStory story)
{
    private const string Ending = ".canon.jsonl";

    /// <summary>The folder, whether or not there is one.</summary>
    public string Path { get; } = PlaybillReader.PathFor(story.Path)[..^PlaybillReader.Extension.Length] + ".canon";

    /// <summary>The file of a canon, whether or not there is one.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name + Ending);

    /// <summary>The names of the canons, in order.</summary>
    public IReadOnlyList<string> Names() => Directory.Exists(Path)
        ? [.. Directory.EnumerateFiles(Path, "*" + Ending).Select(file => System.IO.Path.GetFileName(file)[..^Ending.Length]).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Reads a canon; it is called as its file is.</summary>
    /// <exception cref="UsageException">There is no such file, or it is no canon.</exception>
    public RecordedCanon Read(string name)
    {
        var path = PathOf(name);
        try
        {
            return CanonJson.Read(StoryLoader.Decode(path, StoryLoader.ReadFile(path), out _) ?? throw new FormatException("It is not UTF-8 text.")) with { Name = name };
        }
        catch (FormatException problem)
        {
            throw new UsageException($"'{path}' cannot be read. {problem.Message}");
        }
    }

    /// <summary>Writes a canon to its file; answers the file.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public string Write(RecordedCanon canon)
    {
        try
        {
            Directory.CreateDirectory(Path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"There can be no folder '{Path}': {problem.Message}");
        }
        var path = PathOf(canon.Name);
        SaveFile.Write(path, CanonJson.Write(canon), story);
        return path;
    }

    /// <summary>What a canon is called by the ending it came to: a name for a file.</summary>
    public static string NameFor(string? ending)
    {
        var name = string.Concat((ending ?? "").Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Trim('-');
        return name.Length > 0 ? name : "canon";
    }

    /// <summary>Whether a name can be that of a file everywhere.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= 100 && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');
}
