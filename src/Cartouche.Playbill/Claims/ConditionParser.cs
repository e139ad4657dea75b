using Cartouche.Ink;
using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Model;
using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Claims;

/// <summary>Parses conditions: ink's own expressions, in which calls of <c>at</c>, <c>ended</c> and <c>knows</c> are atoms.</summary>
/// <param name="atoms">What atoms can mean; <see langword="null"/> where only ink may stand.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class ConditionParser(AtomReader? atoms, FaultList faults)
{
    /// <summary>Nested more deeply than a writer would.</summary>
    private static readonly CompileOptions Limits = new() { MaxNesting = 50, MaxDiagnostics = 20 };

    public Condition? Parse(PlacedText source)
    {
        if (source.Text.Length == 0)
        {
            faults.Add(ClaimDiagnostics.NoCondition, source.Span);
            return null;
        }
        var parsed = InkCompiler.ParseExpression(source.Text, Limits);
        foreach (var fault in parsed.Diagnostics) faults.Add(fault with { Span = Place(source, fault.Span), Fix = null });
        if (parsed.Diagnostics.Any(fault => fault.Severity == Severity.Error)) return null;
        if (parsed.Syntax is not { } syntax)
        {
            faults.Add(ClaimDiagnostics.NoCondition, source.Span);
            return null;
        }
        // Where the compiler took a comment out, its offsets are those of the rest.
        var text = syntax.Source.Text;
        if (text != source.Text) source = new PlacedText(text, source.Span);
        if (atoms is null) return new Condition(source, []);
        var before = faults.Count;
        var uses = Uses(syntax, source, atoms);
        return faults.Count == before ? new Condition(source, uses) : null;
    }

    private static List<AtomUse> Uses(ExpressionSyntax syntax, PlacedText source, AtomReader atoms)
    {
        var uses = new List<AtomUse>();
        // Long chains of operators must not use up the stack.
        var pending = new Stack<SyntaxNode>([syntax]);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node is CallSyntax call && AtomReader.IsAtom(call))
            {
                if (atoms.Read(call, source) is { } atom) uses.Add(new AtomUse(atom, call.Start, call.End));
                continue;
            }
            foreach (var child in node.Children) pending.Push(child);
        }
        uses.Sort((a, b) => a.Start.CompareTo(b.Start));
        return uses;
    }

    private static SourceSpan Place(PlacedText source, SourceSpan span) =>
        span.StartLine == 1 && span.EndLine == 1 ? source.SpanOf(span.StartColumn - 1, span.EndColumn - 1) : source.Span;
}
