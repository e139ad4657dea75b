using Cartouche.Ink;
using Cartouche.Playbills;
using Cartouche.Playbills.Directions;
using Cartouche.Playbills.Model;
using Cartouche.Runtime;
using Cartouche.Runtime.Tree;

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

    /// <summary>A story with claims besides those of its playbill.</summary>
    public static StagedStory Story(string source, string? playbill, params string[] claims)
    {
        var read = playbill is null ? null : PlaybillReader.Read(playbill, "story.playbill.yaml");
        var placed = claims.Select(claim => new PlacedText(claim, new SourceSpan("--claim", 1, 1, 1, claim.Length + 1))).ToList();
        var story = StagedStory.Compile(source, read, new CompileOptions { FileName = "story.ink" }, placed);
        Assert.True(story.Succeeded, string.Join('\n', story.Diagnostics) + "\n" + source);
        return story;
    }
}
