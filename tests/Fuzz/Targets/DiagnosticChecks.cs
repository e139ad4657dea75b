using Cartouche.Ink;
using Cartouche.Ink.Diagnostics;
using Cartouche.Runtime.Tree;

namespace Cartouche.Fuzz.Targets;

/// <summary>What every diagnostic promises: a code, a sentence, and a place within the source.</summary>
internal static class DiagnosticChecks
{
    /// <exception cref="BrokenPromise">One does not keep it.</exception>
    public static void Check(CompileResult result, string root)
    {
        if (result.Tree is null != result.Diagnostics.Any(d => d.Severity == Severity.Error))
            throw new BrokenPromise(result.Tree is null ? "A story is refused without an error" : "A story with errors has a tree");
        var lines = new Dictionary<string, string[]>();
        foreach (var source in result.Sources) lines[source.FileName ?? ""] = source.Original.Split('\n');
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Code.Length != 6 || !diagnostic.Code.StartsWith("CT", StringComparison.Ordinal)) throw new BrokenPromise($"A diagnostic has the code '{diagnostic.Code}'");
            if (string.IsNullOrWhiteSpace(diagnostic.Message)) throw new BrokenPromise($"A diagnostic says nothing: {diagnostic.Code}");
            if (diagnostic.Message.Contains('\n', StringComparison.Ordinal)) throw new BrokenPromise($"A diagnostic has several lines: {diagnostic.Code} {diagnostic.Message}");
            CheckSpan(diagnostic, diagnostic.Span, root, lines);
            if (diagnostic.Fix is { } fix) CheckSpan(diagnostic, fix.Span, root, lines);
            foreach (var place in diagnostic.Related) CheckSpan(diagnostic, place.Span, root, lines);
        }
    }

    private static void CheckSpan(Diagnostic diagnostic, SourceSpan span, string root, Dictionary<string, string[]> lines)
    {
        if (!lines.TryGetValue(span.File ?? "", out var file))
        {
            // A source that is too large or cannot be read is refused before it is a source.
            if (span == new SourceSpan(root, 1, 1, 1, 1)) return;
            throw new BrokenPromise($"A diagnostic stands in no file of the story: {diagnostic}");
        }
        if (!IsWithin(span.StartLine, span.StartColumn, file) || !IsWithin(span.EndLine, span.EndColumn, file))
            throw new BrokenPromise($"A diagnostic stands outside the source: {diagnostic.Code}: {span} to {span.EndLine}:{span.EndColumn}, {file.Length} lines");
        if ((span.EndLine, span.EndColumn).CompareTo((span.StartLine, span.StartColumn)) < 0)
            throw new BrokenPromise($"A diagnostic ends before it begins: {diagnostic.Code}: {span} to {span.EndLine}:{span.EndColumn}");
    }

    private static bool IsWithin(int line, int column, string[] lines) =>
        line >= 1 && line <= lines.Length && column >= 1 && column <= lines[line - 1].Length + 1;
}
