using Cartouche.Ink;
using Cartouche.Playbills;
using Cartouche.Playbills.Directions;
using Cartouche.Runtime;

namespace Cartouche.Proof.Tests;

/// <summary>A story with its directions and its playbill, from text.</summary>
internal sealed record Staged(StoryProgram Program, StageDirections Directions, Playbill? Playbill)
{
    public static Staged Compile(string source, string? playbill = null)
    {
        var read = playbill is null ? null : PlaybillReader.Read(playbill, "story.playbill.yaml");
        var story = StagedStory.Compile(source, read, new CompileOptions { FileName = "story.ink" });
        Assert.True(story.Succeeded, string.Join('\n', story.Diagnostics) + "\n" + source);
        return new Staged(StoryProgram.FromTree(story.Story.Tree!), story.Directions, story.Playbill);
    }
}
