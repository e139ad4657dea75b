using Cartouche.Ink;
using Cartouche.Playbills.Drafting;

namespace Cartouche.Playbills;

/// <summary>Proposes a playbill for a story that has none.</summary>
public static class PlaybillDraft
{
    /// <summary>Drafts a playbill from what a story says: who speaks, whom and what its directions name, how it ends, which functions of the game it calls.</summary>
    /// <param name="story">The story, compiled or not: what could be parsed is read.</param>
    /// <param name="storyFile">The story's file name, for the playbill to name.</param>
    /// <returns>YAML with comments, which <see cref="PlaybillReader"/> reads without faults.</returns>
    public static string Write(CompileResult story, string? storyFile = null)
    {
        if (story is null) throw new ArgumentNullException(nameof(story));
        return new DraftWriter(StorySurvey.Of(story), storyFile).Write();
    }
}
