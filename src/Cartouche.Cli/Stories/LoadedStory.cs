using System.Globalization;
using Cartouche.Ink;
using Cartouche.Proof.Game;
using Cartouche.Runtime;
using Cartouche.Runtime.Tree;

namespace Cartouche.Cli.Stories;

/// <summary>A story as it was found on disk.</summary>
/// <param name="Path">The file as it was named on the command line.</param>
/// <param name="Program">The story, or nothing when it has faults.</param>
/// <param name="Findings">What the compiler has to say.</param>
/// <param name="Sources">The text it was made from.</param>
/// <param name="Files">Full paths of all files it was made from, for watching.</param>
public sealed record LoadedStory(string Path, StoryProgram? Program, IReadOnlyList<Finding> Findings, SourceTexts Sources, IReadOnlyList<string> Files)
{
    private GameDomains? _game;

    /// <summary>Runs ink written at the prompt; nothing where no compiler stands behind the story.</summary>
    public IImmediateInk? Immediate { get; init; }

    /// <summary>The names of its functions; none for a story that came as JSON, where they are knots like others.</summary>
    public IReadOnlySet<string> Functions { get; init; } = new HashSet<string>();

    /// <summary>How much there is of everything; nothing for a story that came as JSON.</summary>
    public StoryStatistics? Statistics { get; init; }

    /// <summary>The compiler's result; nothing for a story that came compiled.</summary>
    public CompileResult? Compiled { get; init; }

    /// <summary>What the game may do, as the playbill beside the story says. Looked up when it is first asked for.</summary>
    public GameDomains Game => _game ??= PlaybillStories.GameOf(this);

    /// <summary>The path of the file a span is in, usable from the current folder: included files stand relative to the main one.</summary>
    public string PathOf(SourceSpan span)
    {
        if (span.File == PlaybillStories.ClaimOption) return span.File;
        if (span.File is null || string.Equals(span.File, System.IO.Path.GetFileName(Path), StringComparison.Ordinal)) return Path;
        return System.IO.Path.IsPathRooted(span.File) || string.Equals(span.File, Path, StringComparison.Ordinal)
            ? span.File
            : System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", span.File);
    }

    /// <summary><c>file:line:column</c>, as far as it is known; terminals make it a link.</summary>
    public string Place(SourceSpan span) => span.IsKnown
        ? string.Create(CultureInfo.InvariantCulture, $"{PathOf(span)}:{span.StartLine}{(span.StartColumn > 0 ? $":{span.StartColumn}" : "")}")
        : PathOf(span);
}
