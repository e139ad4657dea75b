using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.People;
using Cartouche.Playbills.Reading;
using Cartouche.Playbills.Yaml;

namespace Cartouche.Playbills;

/// <summary>Reads who wants to play a story. A bad file is a list of faults, never an exception.</summary>
public static class PeopleReader
{
    /// <summary>Reads a people file held in memory.</summary>
    /// <param name="text">Its YAML, of at most 250,000 characters.</param>
    /// <param name="playbill">The playbill whose questions they answered and whose roles they name.</param>
    /// <param name="fileName">The name it is reported under, or <see langword="null"/>.</param>
    public static PeopleResult Read(string text, Playbill playbill, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(playbill);
        var faults = new FaultList();
        var root = YamlTreeReader.Read(text, fileName, faults);
        if (root is null && faults.Count > 0) return new PeopleResult(null, faults.Sorted());
        var people = new PlayerReader(playbill, faults).People(root);
        return new PeopleResult(people, faults.Sorted());
    }

    /// <summary>Reads a people file; one that cannot be read is a fault.</summary>
    /// <param name="path">The file. It is reported under its own name without folders.</param>
    /// <param name="playbill">As in <see cref="Read"/>.</param>
    public static PeopleResult ReadFile(string path, Playbill playbill)
    {
        ArgumentNullException.ThrowIfNull(path);
        return FormFile.Read(path, out var text, out var fault) ? Read(text, playbill, Path.GetFileName(path)) : new PeopleResult(null, [fault]);
    }
}
