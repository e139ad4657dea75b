using Cartouche.Runtime.Saves;

namespace Cartouche.Runtime;

/// <summary>Keeping a story's state outside the program.</summary>
public sealed partial class Story
{
    /// <summary>
    /// The state as JSON, by names and paths: readable, and independent of this process. Take it between lines.
    /// </summary>
    public string Save() => new SaveWriter(Capture()).Write();

    /// <summary>Goes to a state written by <see cref="Save"/>, perhaps by another version of the story.</summary>
    /// <exception cref="StoryFormatException">The text is no save, or stands at a place this story does not have. The story is left as it was.</exception>
    public void Load(string save)
    {
        MustRest();
        if (save is null) throw new ArgumentNullException(nameof(save));
        Restore(new SaveReader(Program, Heap).Read(save));
    }

    /// <summary>The state as ink's own runtimes save it (<c>inkSaveVersion</c> 10), for moving to them.</summary>
    public string ExportInkSave() => new InkSaveWriter(Capture(), CurrentLine).Write();

    /// <summary>Goes to a state saved by ink's own runtimes (<c>inkSaveVersion</c> 9 or 10), for moving over from them.</summary>
    /// <exception cref="StoryFormatException">The text is no such save, or stands at a place this story does not have. The story is left as it was.</exception>
    public void ImportInkSave(string save)
    {
        MustRest();
        if (save is null) throw new ArgumentNullException(nameof(save));
        var reader = new InkSaveReader(Program, Heap);
        Restore(reader.Read(save));
        CurrentLine = reader.Line;
    }
}
