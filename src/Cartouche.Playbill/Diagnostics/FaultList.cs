using Cartouche.Ink.Diagnostics;
using Cartouche.Playbills.Model;
using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Diagnostics;

/// <summary>Collects faults; more than a thousand help nobody.</summary>
internal sealed class FaultList
{
    private const int Limit = 1000;

    private readonly List<Diagnostic> _all = [];
    private readonly Spelling _spelling = new();

    public int Count => _all.Count;

    public void Add(Diagnostic fault)
    {
        if (_all.Count < Limit) _all.Add(fault);
    }

    public void AddRange(IEnumerable<Diagnostic> faults)
    {
        foreach (var fault in faults) Add(fault);
    }

    public void Add(DiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments) =>
        Add(new Diagnostic(descriptor, descriptor.Format(arguments), span));

    /// <summary>Adds a fault about a name nobody bears, with the name that may have been meant.</summary>
    public void AddUnknown(DiagnosticDescriptor descriptor, PlacedText name, IEnumerable<string> known, params string[] arguments)
    {
        var message = descriptor.Format([name.Text, .. arguments]);
        var near = _spelling.Nearest(name.Text, known);
        Add(new Diagnostic(descriptor, near is null ? message : $"{message} Did you mean '{near}'?", name.Span)
        {
            Fix = near is null ? null : new SuggestedFix($"Change to '{near}'", name.Span, near),
        });
    }

    /// <summary>Everything found, from top to bottom.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _all.OrderBy(fault => fault.Span.StartLine).ThenBy(fault => fault.Span.StartColumn)];

    /// <summary>Everything found, in the order in which it was found.</summary>
    public IReadOnlyList<Diagnostic> InOrder() => [.. _all];
}
