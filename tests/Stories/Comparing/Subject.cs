using Cartouche.Ink;
using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Json;
using Cartouche.Ink.Source;
using Cartouche.Runtime;

namespace Cartouche.Stories.Comparing;

/// <summary>A message about a source, reduced to what can be compared.</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>author</c>.</param>
/// <param name="File">The file's name without folders.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record Remark(string Severity, string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Severity} {File}:{Line}";
}

/// <summary>A story compiled by Cartouche: all that the suite touches of its API, playing apart.</summary>
public sealed class Subject
{
    /// <summary>Compiles <paramref name="source"/>.</summary>
    public Subject(InkSource source, bool countAllVisits = false)
    {
        var result = InkCompiler.Compile(source.Text, new CompileOptions
        {
            FileName = source.FileName,
            Includes = new Files(source.Files),
            CountAllVisits = countAllVisits,
        });
        Remarks = [.. result.Diagnostics.Where(d => d.Severity != Severity.Hint).Select(RemarkOf)];
        Messages = [.. result.Diagnostics.Select(d => d.ToString())];
        if (result.Tree is null) return;
        Json = InkJsonWriter.Write(result.Tree);
        Program = StoryProgram.FromTree(result.Tree);
    }

    /// <summary>The story as ink JSON; null where it has errors.</summary>
    public string? Json { get; }

    /// <summary>The program; null where the source has errors.</summary>
    public StoryProgram? Program { get; }

    /// <summary>What ink's own compiler would be expected to say.</summary>
    public IReadOnlyList<Remark> Remarks { get; }

    /// <summary>The diagnostics as shown to people.</summary>
    public IReadOnlyList<string> Messages { get; }

    private static Remark RemarkOf(Diagnostic diagnostic) => new(
        diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "author" },
        Path.GetFileName(diagnostic.Span.File ?? ""),
        diagnostic.Span.StartLine);

    private sealed class Files(IReadOnlyDictionary<string, string> files) : IIncludeResolver
    {
        public IncludeOutcome Resolve(string name, out string path, out string? text)
        {
            path = Path.GetRelativePath("/", Path.GetFullPath(name, "/"));
            return files.TryGetValue(path, out text) ? IncludeOutcome.Found : IncludeOutcome.Missing;
        }
    }
}
