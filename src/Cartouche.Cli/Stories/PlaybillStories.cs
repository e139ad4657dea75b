using System.Text;
using Cartouche.Ink;
using Cartouche.Playbills;
using Cartouche.Playbills.Directions;
using Cartouche.Playbills.Model;
using Cartouche.Proof.Game;
using Cartouche.Runtime.Tree;

namespace Cartouche.Cli.Stories;

/// <summary>The seam to playbills: a story's draft, and a story as its playbill finds it.</summary>
internal static class PlaybillStories
{
    /// <summary>The option by which claims are given, and the file their faults are in.</summary>
    public const string ClaimOption = "--claim";

    /// <summary>The story, which must be source.</summary>
    /// <exception cref="UsageException">There is no story, or it is compiled already.</exception>
    public static LoadedStory Load(string path)
    {
        var story = StoryLoader.Load(path);
        return story.Sources == SourceTexts.None ? throw new UsageException($"'{path}' is compiled already: a playbill is made from the ink source.") : story;
    }

    /// <summary>A playbill for a story that compiles.</summary>
    public static string Draft(string path) => PlaybillDraft.Write(InkCompiler.CompileFile(path), Path.GetFileName(path));

    /// <summary>A story's stage directions and its playbill as far as it has them; what is wrong with them is for <see cref="Check"/> to say.</summary>
    public static (StageDirections? Directions, Playbill? Playbill) Stage(LoadedStory story)
    {
        if (story.Compiled is not { } compiled) return (null, null);
        var path = PlaybillReader.PathFor(story.Path);
        if (!File.Exists(path)) return (StageDirections.Check(compiled), null);
        var name = Path.GetFileName(path);
        var text = StoryLoader.Decode(name, StoryLoader.ReadFile(path), out _);
        var playbill = text is null ? null : PlaybillReader.Read(text, name).Playbill;
        if (text is not null) story.Sources.Add(name, text);
        return (StageDirections.Check(compiled, playbill), playbill);
    }

    /// <summary>What the game may do, as far as the playbill beside a story can be read.</summary>
    public static GameDomains GameOf(LoadedStory story)
    {
        var path = PlaybillReader.PathFor(story.Path);
        var playbill = File.Exists(path) ? PlaybillReader.ReadFile(path).Playbill : null;
        return new GameDomains(story.Program!, playbill);
    }

    /// <summary>The story with its playbill and claims, compiled together; what is wrong with them goes to the story's findings.</summary>
    /// <param name="story">The story, which must be source.</param>
    /// <param name="claims">Claims besides those of the playbill.</param>
    public static (LoadedStory Story, StagedStory Staged) Compile(LoadedStory story, IReadOnlyList<string> claims)
    {
        var path = PlaybillReader.PathFor(story.Path);
        PlaybillResult? read = null;
        if (File.Exists(path))
        {
            var name = Path.GetFileName(path);
            var bytes = StoryLoader.ReadFile(path);
            var text = StoryLoader.Decode(name, bytes, out var fault);
            story.Sources.Add(name, text ?? Encoding.UTF8.GetString(bytes));
            if (text is null) story = story with { Findings = [.. story.Findings, fault!] };
            read = PlaybillReader.Read(text ?? "", name);
        }
        // Each stands on a line of its own, so that faults can tell which.
        story.Sources.Add(ClaimOption, string.Join('\n', claims.Select(claim => claim.ReplaceLineEndings(" "))));
        var further = claims.Select((claim, i) => new PlacedText(claim.ReplaceLineEndings(" "), new SourceSpan(ClaimOption, i + 1, 1, i + 1, claim.ReplaceLineEndings(" ").Length + 1))).ToList();
        var staged = StagedStory.CompileFile(story.Path, playbill: read, claims: further);
        var findings = staged.Diagnostics.Skip(staged.Story.Diagnostics.Count).Select(InkStories.ToFinding).Where(f => f.Severity == Severity.Error);
        return (story with { Findings = [.. story.Findings, .. findings] }, staged);
    }

    /// <summary>The story with the findings of its playbill, directions and claims; without a program if there are errors.</summary>
    /// <exception cref="UsageException">There is no story, it is no source, or it has no playbill.</exception>
    public static LoadedStory Check(string path)
    {
        var story = Load(path);
        var playbillPath = PlaybillReader.PathFor(path);
        if (!File.Exists(playbillPath)) throw new UsageException($"There is no playbill '{playbillPath}'. 'cartouche playbill init {path}' drafts one.");
        var name = Path.GetFileName(playbillPath);
        var bytes = StoryLoader.ReadFile(playbillPath);
        var text = StoryLoader.Decode(name, bytes, out var fault);
        story.Sources.Add(name, text ?? Encoding.UTF8.GetString(bytes));
        if (text is null) return story with { Program = null, Findings = [.. story.Findings, fault!] };

        var staged = StagedStory.CompileFile(path, playbill: PlaybillReader.Read(text, name));
        var findings = staged.Diagnostics.Skip(staged.Story.Diagnostics.Count).Select(InkStories.ToFinding);
        return story with { Program = staged.Succeeded ? story.Program : null, Findings = [.. story.Findings, .. findings] };
    }
}
