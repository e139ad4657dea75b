using System.Text;
using Cartouche.Ink;
using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Json;
using Cartouche.Ink.Source;
using Cartouche.Runtime;
using Cartouche.Runtime.Tree;

namespace Cartouche.Cli.Stories;

/// <summary>The seam to the compiler: ink source in, a loaded story out.</summary>
internal static class InkStories
{
    /// <summary>Compiles a story; what is wrong with it is in its findings.</summary>
    public static LoadedStory Load(string path, byte[] bytes, bool countAllVisits)
    {
        var name = Path.GetFileName(path);
        var sources = new SourceTexts();
        var full = Path.GetFullPath(path);
        // The compiler reads leniently; text that is not UTF-8 would be played with its letters lost.
        var text = StoryLoader.Decode(name, bytes, out var fault);
        sources.Add(name, text ?? Encoding.UTF8.GetString(bytes));
        if (fault is not null) return new LoadedStory(path, null, [fault], sources, [full]);

        var includes = new TrackedIncludes(full, name);
        var result = InkCompiler.Compile(text!, new CompileOptions { FileName = name, CountAllVisits = countAllVisits, Includes = includes });
        foreach (var source in result.Sources)
            if (source.FileName is not null) sources.Add(source.FileName, source.Original);
        var findings = includes.Faults.Concat(result.Diagnostics.Select(ToFinding)).ToList();
        var tree = includes.Faults.Count == 0 ? result.Tree : null;
        return new LoadedStory(path, ToProgram(tree, path, findings), findings, sources, [full, .. includes.Files])
        {
            Compiled = result,
            Statistics = result.Syntax is null ? null : StoryStatistics.Of(result.Syntax),
            Functions = result.Syntax?.SubFlows.Where(flow => flow.IsFunction && flow.Name is not null).Select(flow => flow.Name!.Text).ToHashSet(StringComparer.Ordinal) ?? [],
            Immediate = tree is null ? null : new ImmediateInk(text!, Path.GetDirectoryName(full) ?? "."),
        };
    }

    /// <summary>Whether a file of this name holds a story in our compiled form.</summary>
    public static bool IsCompiledName(string path) => path.EndsWith(".cartouche", StringComparison.OrdinalIgnoreCase);

    /// <summary>The story as ink JSON.</summary>
    /// <exception cref="StoryFormatException">It cannot be written.</exception>
    public static string WriteJson(StoryTree tree)
    {
        try
        {
            return InkJsonWriter.Write(tree);
        }
        catch (ArgumentException problem)
        {
            throw new StoryFormatException(problem.Message, problem);
        }
    }

    /// <summary>A diagnostic in the command's own terms.</summary>
    public static Finding ToFinding(Diagnostic diagnostic) => new(diagnostic.Code, ToSeverity(diagnostic.Severity), diagnostic.Message, diagnostic.Span)
    {
        Help = diagnostic.Fix?.Title,
        Replacement = diagnostic.Fix?.NewText,
        ReplacedSpan = diagnostic.Fix?.Span ?? default,
        Related = [.. diagnostic.Related.Select(place => (place.Span, place.Message))],
    };

    private static Severity ToSeverity(Ink.Diagnostics.Severity severity) => severity switch
    {
        Ink.Diagnostics.Severity.Error => Severity.Error,
        Ink.Diagnostics.Severity.Warning => Severity.Warning,
        Ink.Diagnostics.Severity.Note => Severity.Note,
        _ => Severity.Hint,
    };

    private static StoryProgram? ToProgram(StoryTree? tree, string path, List<Finding> findings)
    {
        if (tree is null) return null;
        try
        {
            return StoryProgram.FromTree(tree);
        }
        catch (StoryFormatException problem)
        {
            findings.Add(new Finding("CT0603", Severity.Error, problem.Message, new SourceSpan(path, 0, 0, 0, 0)));
            return null;
        }
    }

    /// <summary>Included files from the story's folder, remembered for watching and looked at for bytes that are no text.</summary>
    /// <param name="root">Full path of the story's main file.</param>
    /// <param name="rootName">The name the compiler knows it by, so that it is recognised when it is included.</param>
    private sealed class TrackedIncludes(string root, string rootName) : IIncludeResolver
    {
        private readonly FolderIncludes _files = new(Path.GetDirectoryName(root) ?? ".");

        public List<string> Files { get; } = [];

        public List<Finding> Faults { get; } = [];

        public IncludeOutcome Resolve(string name, out string path, out string? text)
        {
            var outcome = _files.Resolve(name, out path, out text);
            // A missing file is watched too: it may yet be written.
            if (path.Length > 0 && !Files.Contains(path)) Files.Add(path);
            if (outcome == IncludeOutcome.Found && text!.Contains('\uFFFD', StringComparison.Ordinal)) Examine(name, path);
            if (string.Equals(path, root, StringComparison.Ordinal)) path = rootName;
            return outcome;
        }

        private void Examine(string name, string path)
        {
            StoryLoader.Decode(name, StoryLoader.ReadFile(path), out var fault);
            if (fault is not null && !Faults.Contains(fault)) Faults.Add(fault);
        }
    }
}
