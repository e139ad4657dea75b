using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Reading;
using Cartouche.Playbills.Yaml;

namespace Cartouche.Playbills;

/// <summary>Reads playbills. A bad file is a list of faults, never an exception.</summary>
public static class PlaybillReader
{
    /// <summary>How the name of a playbill ends: <c>story.playbill.yaml</c> stands beside <c>story.ink</c>.</summary>
    public const string Extension = ".playbill.yaml";

    /// <summary>The JSON schema of playbills, for editors.</summary>
    public static string Schema => SchemaFile.Text;

    /// <summary>Where the playbill of a story is looked for, whether or not there is one.</summary>
    /// <param name="storyPath">The story's file: <c>.ink</c>, or <c>.ink.json</c> or <c>.cartouche</c> as it is compiled.</param>
    public static string PathFor(string storyPath)
    {
        if (storyPath is null) throw new ArgumentNullException(nameof(storyPath));
        foreach (var ending in new[] { ".ink.json", ".ink", ".json", ".cartouche" })
            if (storyPath.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return storyPath[..^ending.Length] + Extension;
        return storyPath + Extension;
    }

    /// <summary>Reads a playbill held in memory.</summary>
    /// <param name="text">Its YAML, of at most 250,000 characters.</param>
    /// <param name="fileName">The name it is reported under, or <see langword="null"/>.</param>
    public static PlaybillResult Read(string text, string? fileName = null)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        var faults = new FaultList();
        var root = YamlTreeReader.Read(text, fileName, faults);
        if (root is null && faults.Count > 0) return new PlaybillResult(null, faults.Sorted());
        var playbill = new ModelReader(faults).Playbill(root);
        return new PlaybillResult(playbill, faults.Sorted());
    }

    /// <summary>Reads a playbill from a file; one that cannot be read is a fault.</summary>
    /// <param name="path">The file. It is reported under its own name without folders.</param>
    public static PlaybillResult ReadFile(string path)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        return FormFile.Read(path, out var text, out var fault) ? Read(text, Path.GetFileName(path)) : new PlaybillResult(null, [fault]);
    }
}
