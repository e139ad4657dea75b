using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Parsing;
using Cartouche.Ink.Source;
using Cartouche.Ink.Symbols;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Checks;

/// <summary>
/// The knots of a story in which syntax is broken. The rest can still be checked, as long as nothing is said that
/// may only follow from what is broken.
/// </summary>
internal sealed class BrokenParts
{
    private readonly Dictionary<string, List<int>> _starts = new(StringComparer.Ordinal);
    private readonly HashSet<(string File, int Part)> _broken = [];
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<SourceText> _sources;
    private readonly bool _namesAreLost;

    private BrokenParts(FlowSyntax story, IReadOnlyList<SourceText> sources, IReadOnlyList<Diagnostic> faults)
    {
        _sources = sources;
        foreach (var knot in story.SubFlows)
        {
            var file = knot.Source.FileName ?? "";
            if (!_starts.TryGetValue(file, out var starts)) _starts.Add(file, starts = []);
            starts.Add(knot.Span.StartLine);
        }
        foreach (var starts in _starts.Values) starts.Sort();
        foreach (var fault in faults)
        {
            if (fault.Severity != Severity.Error) continue;
            _namesAreLost |= fault.Descriptor == SyntaxDiagnostics.TooDeep || FileDiagnostics.All.Contains(fault.Descriptor);
            if (_broken.Add((fault.Span.File ?? "", PartOf(fault.Span.File, fault.Span.StartLine)))) Mention(fault.Span.File, fault.Span.StartLine);
        }
    }

    /// <summary>Checks a story with broken syntax as far as that makes sense.</summary>
    public static void CheckTheRest(FlowSyntax story, ParseSession session)
    {
        var found = new DiagnosticBag(session.Options.MaxDiagnostics);
        Binder.Bind(SymbolCollector.Collect(story, found), found);
        var files = session.Sources.ConvertAll(source => source.FileName);
        var parts = new BrokenParts(story, session.Sources, session.Diagnostics.Sorted(files));
        foreach (var fault in found.Sorted(files))
            if (!parts.MayFollow(fault)) session.Diagnostics.Add(fault);
    }

    private bool MayFollow(Diagnostic fault)
    {
        if (_broken.Contains((fault.Span.File ?? "", PartOf(fault.Span.File, fault.Span.StartLine)))) return true;
        if (!NameDiagnostics.Unknown.Contains(fault.Descriptor)) return fault.Severity == Severity.Hint;
        if (_namesAreLost) return true;
        foreach (var name in Names(TextOf(fault)))
            if (_mentioned.Contains(name)) return true;
        return false;
    }

    private int PartOf(string? file, int line)
    {
        if (!_starts.TryGetValue(file ?? "", out var starts)) return 0;
        var at = starts.BinarySearch(line);
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>Whatever a broken part mentions may be what it would have declared.</summary>
    private void Mention(string? file, int line)
    {
        var part = PartOf(file, line);
        var lines = Lines(file);
        var starts = _starts.GetValueOrDefault(file ?? "", []);
        var first = part == 0 ? 1 : starts[part - 1];
        var end = part < starts.Count ? starts[part] : lines.Length + 1;
        for (var i = first; i < end; i++) _mentioned.UnionWith(Names(lines[i - 1]));
    }

    private string TextOf(Diagnostic fault)
    {
        var lines = Lines(fault.Span.File);
        if (fault.Span.StartLine > lines.Length) return "";
        var line = lines[fault.Span.StartLine - 1];
        var from = Math.Min(fault.Span.StartColumn - 1, line.Length);
        var to = fault.Span.EndLine > fault.Span.StartLine ? line.Length : Math.Min(fault.Span.EndColumn - 1, line.Length);
        return line.Substring(from, to - from);
    }

    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    private string[] Lines(string? file)
    {
        if (_lines.TryGetValue(file ?? "", out var known)) return known;
        foreach (var source in _sources)
            if (source.FileName == file) return _lines[file ?? ""] = source.Original.Split('\n');
        return _lines[file ?? ""] = [];
    }

    private static IEnumerable<string> Names(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && IdentifierCharacters.Contains(text[at])) at++;
            if (at > start) yield return text.Substring(start, at - start);
        }
    }
}
