using System.Text;
using Cartouche.Cli.Stories;
using Cartouche.Runtime;

namespace Cartouche.Cli.Commands;

/// <summary>What the command reads and writes beside stories: saves, and compiled stories.</summary>
internal static class SaveFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

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

    /// <summary>Writes a file, whole or not at all, and never over the story it was made from.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string path, string text, LoadedStory story) => Write(path, Utf8.GetBytes(text), story);

    /// <summary>Writes a file, whole or not at all, and never over the story it was made from.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string path, byte[] bytes, LoadedStory story)
    {
        if (path.Length == 0) throw new UsageException("The name of the file is empty.");
        if (Directory.Exists(path)) throw new UsageException($"'{path}' is a folder; name a file.");
        try
        {
            var target = Behind(Path.GetFullPath(path));
            if (story.Files.Any(file => Behind(file) == target)) throw new UsageException($"'{path}' is a file of the story itself; name another one.");
            // To put a file in the place of a device would take it away.
            if (IsDevice(target)) File.WriteAllBytes(target, bytes);
            else Replace(target, bytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            var reason = problem is DirectoryNotFoundException ? "there is no such folder" : problem is UnauthorizedAccessException ? "permission denied" : problem.Message.TrimEnd('.');
            throw new UsageException($"'{path}' cannot be written: {reason}.");
        }
    }

    /// <summary>Puts the new content in the place of the old once it is all there.</summary>
    private static void Replace(string path, byte[] bytes)
    {
        var temporary = path + "." + Path.GetRandomFileName();
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The file behind a symbolic link, or the path itself.</summary>
    private static string Behind(string path) => (!IsDevice(path) && File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path;

    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && path.StartsWith("/dev/", StringComparison.Ordinal);
}
