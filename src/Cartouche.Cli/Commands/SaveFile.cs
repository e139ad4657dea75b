using System.Text;
using Cartouche.Cli.Stories;
using Cartouche.Runtime;

namespace Cartouche.Cli.Commands;

/// <summary>Saves on disk.</summary>
internal static class SaveFile
{
    /// <summary>Where a story is saved when no file is named: beside it.</summary>
    public static string DefaultFor(string storyPath)
    {
        var name = Path.GetFileName(storyPath);
        foreach (var ending in new[] { ".ink.json", ".ink", ".json", ".cartouche" })
        {
            if (!name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) continue;
            name = name[..^ending.Length];
            break;
        }
        return Path.Combine(Path.GetDirectoryName(storyPath) ?? "", name + ".save.json");
    }

    /// <summary>Brings <paramref name="story"/> to where the save at <paramref name="path"/> left it.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    /// <exception cref="StoryFormatException">It is no save of this story.</exception>
    public static void Load(Story story, string path)
    {
        var save = Read(path);
        try
        {
            story.Load(save);
        }
        catch (StoryFormatException problem)
        {
            throw new StoryFormatException($"'{path}' cannot be loaded: {problem.Message}", problem);
        }
    }

    /// <summary>The text of a save.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    /// <exception cref="StoryFormatException">It is no text.</exception>
    public static string Read(string path) => StoryLoader.Decode(path, StoryLoader.ReadFile(path), out _)
        ?? throw new StoryFormatException($"'{path}' is no save: it is not UTF-8 text.");

    /// <summary>Writes where <paramref name="story"/> stands to <paramref name="path"/>, whole or not at all.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(Story story, string path) => WriteText(path, story.Save());

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void WriteText(string path, string text) => WriteBytes(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void WriteBytes(string path, byte[] bytes)
    {
        if (Directory.Exists(path)) throw new UsageException($"'{path}' is a folder; name a file.");
        var temporary = path + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new UsageException($"'{path}' cannot be written: {(problem is DirectoryNotFoundException ? "there is no such folder" : problem.Message)}");
        }
    }
}
