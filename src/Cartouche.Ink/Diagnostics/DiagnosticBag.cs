using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Diagnostics;

/// <summary>Collects the faults of one compilation: no more than the limit, and errors rather than anything else.</summary>
internal sealed class DiagnosticBag(int limit)
{
    private readonly List<Diagnostic> _all = [];

    private readonly int _limit = limit;

    // Once the bag is full: all from here on are errors.
    private int _errorsFrom = limit;
    private readonly HashSet<(string Code, SourceSpan Span, string Message)> _seen = [];

    public bool HasErrors { get; private set; }

    public void Add(DiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments) =>
        Add(new Diagnostic(descriptor, descriptor.Format(arguments), span));

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error) HasErrors = true;
        var isFull = _all.Count >= _limit;
        if (isFull && (diagnostic.Severity != Severity.Error || !HasOthers())) return;
        if (!_seen.Add((diagnostic.Code, diagnostic.Span, diagnostic.Message))) return;
        if (isFull) _all[--_errorsFrom] = diagnostic;
        else _all.Add(diagnostic);
    }

    private bool HasOthers()
    {
        while (_errorsFrom > 0 && _all[_errorsFrom - 1].Severity == Severity.Error) _errorsFrom--;
        return _errorsFrom > 0;
    }

    /// <summary>Everything found, file by file and from top to bottom.</summary>
    public IReadOnlyList<Diagnostic> Sorted(IReadOnlyList<string?> files)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in files)
            if (!order.ContainsKey(file ?? "")) order.Add(file ?? "", order.Count);
        return _all
            .OrderBy(d => order.TryGetValue(d.Span.File ?? "", out var at) ? at : order.Count)
            .ThenBy(d => d.Span.StartLine)
            .ThenBy(d => d.Span.StartColumn)
            .ToList();
    }
}
