using Cartouche.Ink;
using Cartouche.Ink.Diagnostics;
using Cartouche.Playbills.Claims;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Directions;
using Cartouche.Playbills.Model;
using Cartouche.Playbills.Reading;
using Cartouche.Runtime;

namespace Cartouche.Playbills;

/// <summary>A story with its playbill: read, checked against each other, and compiled.</summary>
public sealed class StagedStory
{
    private StoryProgram? _program;

    private StagedStory(CompileResult story, Playbill? playbill, StageDirections directions)
    {
        Story = story;
        Compiled = story;
        Playbill = playbill;
        Directions = directions;
        ClaimSource = ClaimSource.Write(Array.Empty<Condition>());
    }

    /// <summary>The story as it is.</summary>
    public CompileResult Story { get; }

    /// <summary>The story with a function for each condition of its claims and cues; its own paths are those of <see cref="Story"/>. Without a tree when the story or a condition has errors.</summary>
    public CompileResult Compiled { get; private init; }

    /// <summary>The program of <see cref="Compiled"/>, made when it is first asked for and shared by all who play it.</summary>
    /// <exception cref="InvalidOperationException">The story has errors.</exception>
    public StoryProgram Program => LazyInitializer.EnsureInitialized(ref _program, () => StoryProgram.FromTree(Compiled.Tree ?? throw new InvalidOperationException("The story has errors.")))!;

    /// <summary>The playbill; <see langword="null"/> when there is none, or none that can be read.</summary>
    public Playbill? Playbill { get; }

    /// <summary>The story's stage directions.</summary>
    public StageDirections Directions { get; }

    /// <summary>The claims that are sound, in order.</summary>
    public IReadOnlyList<Claim> Claims { get; private init; } = [];

    /// <summary>The functions of conditions.</summary>
    public ClaimSource ClaimSource { get; private init; }

    /// <summary>All faults: the story's, the playbill's, the directions', the claims'.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private init; } = [];

    /// <summary>Whether there are no errors.</summary>
    public bool Succeeded => !Diagnostics.Any(fault => fault.Severity == Severity.Error);

    /// <summary>Compiles a story from a file with the playbill beside it, if there is one.</summary>
    /// <param name="path">The story's ink file.</param>
    /// <param name="options">How to compile it.</param>
    /// <param name="playbill">Its playbill where that has been read already.</param>
    /// <param name="claims">Claims besides those of the playbill, each with its place.</param>
    public static StagedStory CompileFile(string path, CompileOptions? options = null, PlaybillResult? playbill = null, IReadOnlyList<PlacedText>? claims = null)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        var playbillPath = PlaybillReader.PathFor(path);
        if (playbill is null && File.Exists(playbillPath)) playbill = PlaybillReader.ReadFile(playbillPath);
        return Compile(given => InkCompiler.CompileFile(path, given), playbill, options, claims ?? []);
    }

    /// <summary>Compiles a story held in memory.</summary>
    /// <param name="source">The story's ink.</param>
    /// <param name="playbill">Its playbill as read, if there is one.</param>
    /// <param name="options">How to compile it.</param>
    /// <param name="claims">Claims besides those of the playbill, each with its place.</param>
    public static StagedStory Compile(string source, PlaybillResult? playbill = null, CompileOptions? options = null, IReadOnlyList<PlacedText>? claims = null)
    {
        if (source is null) throw new ArgumentNullException(nameof(source));
        return Compile(given => InkCompiler.Compile(source, given), playbill, options, claims ?? []);
    }

    private static StagedStory Compile(Func<CompileOptions, CompileResult> compile, PlaybillResult? read, CompileOptions? options, IReadOnlyList<PlacedText> further)
    {
        options ??= new CompileOptions();
        var story = compile(options);
        var playbill = read?.Playbill;
        var directions = StageDirections.Check(story, playbill);
        var faults = new FaultList();
        if (playbill is not null && story.Syntax is { } syntax) new StoryChecks(playbill, syntax, directions, faults).Check();

        var claims = new List<Claim>();
        foreach (var written in (playbill?.Claims ?? []).Concat(further))
        {
            var parsed = ClaimParser.Parse(written, playbill ?? new Playbill(), directions);
            faults.AddRange(parsed.Diagnostics);
            if (parsed.Claim is { } claim) claims.Add(claim);
        }
        var cues = directions.Flows.Select(flow => flow.Cue?.Condition).OfType<Condition>();
        var functions = ClaimSource.Write(claims.SelectMany(claim => claim.Conditions).Concat(cues));
        var compiled = functions.Source.Text.Length == 0 ? story : compile(options with { AdditionalSources = [.. options.AdditionalSources, functions.Source] });
        faults.AddRange(functions.Locate(compiled.Diagnostics));
        return new StagedStory(story, playbill, directions)
        {
            Compiled = compiled,
            Claims = claims,
            ClaimSource = functions,
            Diagnostics = [.. story.Diagnostics, .. directions.Diagnostics, .. read?.Diagnostics ?? [], .. faults.Sorted()],
        };
    }
}
