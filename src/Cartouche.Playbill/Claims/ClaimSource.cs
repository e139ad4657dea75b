using System.Globalization;
using System.Text;
using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Source;

namespace Cartouche.Playbills.Claims;

/// <summary>
/// Ink with a function for every condition, to be compiled along with the story
/// (<see cref="Ink.CompileOptions.AdditionalSources"/>): what a condition means is then what ink means. A function takes the truth
/// of the condition's atoms, in their order, and returns the condition's value.
/// </summary>
public sealed class ClaimSource
{
    /// <summary>The name under which the functions are compiled. No file can have it.</summary>
    public const string FileName = "(claims)";

    private const string Prefix = "~ return ";

    private readonly List<Condition> _conditions = [];
    private readonly Dictionary<Condition, string> _functions = new(ReferenceEqualityComparer.Instance);

    private ClaimSource(IEnumerable<Condition> conditions)
    {
        var text = new StringBuilder();
        foreach (var condition in conditions)
        {
            if (condition.IsAtom || _functions.ContainsKey(condition)) continue;
            var name = "cartouche_claim_" + _conditions.Count.ToString(CultureInfo.InvariantCulture);
            var parameters = string.Join(", ", condition.Atoms.Select((_, i) => Condition.Parameter(i)));
            // Two lines for each: a fault's line leads back to the condition.
            text.Append("=== function ").Append(name).Append('(').Append(parameters).Append(")\n").Append(Prefix).Append(condition.Ink).Append('\n');
            _conditions.Add(condition);
            _functions.Add(condition, name);
        }
        Source = new SourceText(text.ToString(), FileName);
    }

    /// <summary>The functions; empty when no condition needs one.</summary>
    public SourceText Source { get; }

    /// <summary>Writes a function for each condition that is more than an atom.</summary>
    public static ClaimSource Write(IEnumerable<Condition> conditions)
    {
        if (conditions is null) throw new ArgumentNullException(nameof(conditions));
        return new ClaimSource(conditions);
    }

    /// <summary>Writes a function for each condition of some claims.</summary>
    public static ClaimSource Write(IEnumerable<Claim> claims) => Write(claims.SelectMany(claim => claim.Conditions));

    /// <summary>The function of a condition; <see langword="null"/> for a single atom, or a condition that was not written here.</summary>
    public string? FunctionOf(Condition condition) => _functions.GetValueOrDefault(condition);

    /// <summary>Of the faults of a compilation those of the conditions, each where its condition was written.</summary>
    public IReadOnlyList<Diagnostic> Locate(IEnumerable<Diagnostic> faults)
    {
        if (faults is null) throw new ArgumentNullException(nameof(faults));
        return [.. faults.Where(fault => fault.Span.File == FileName).Select(Locate)];
    }

    private Diagnostic Locate(Diagnostic fault)
    {
        var index = Math.Clamp((fault.Span.StartLine - 1) / 2, 0, _conditions.Count - 1);
        var condition = _conditions[index];
        var isInside = fault.Span.StartLine == index * 2 + 2 && fault.Span.EndLine == fault.Span.StartLine;
        var span = isInside ? condition.SpanOf(fault.Span.StartColumn - 1 - Prefix.Length, fault.Span.EndColumn - 1 - Prefix.Length) : condition.Source.Span;
        return fault with
        {
            Span = span,
            Fix = fault.Fix is { } fix && isInside && fix.Span == fault.Span ? fix with { Span = span } : null,
            Related = [.. fault.Related.Where(place => place.Span.File != FileName)],
        };
    }
}
