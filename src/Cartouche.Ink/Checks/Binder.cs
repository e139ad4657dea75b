using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Symbols;
using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Checks;

/// <summary>
/// Finds what every name means, notes it in the syntax, marks the content whose visits are read, and reports what does
/// not fit. One part per construct: this one walks flows and statements.
/// </summary>
internal sealed partial class Binder
{
    private readonly StorySymbols _symbols;
    private readonly DiagnosticBag _diagnostics;
    private FlowSymbol _flow;

    private Binder(StorySymbols symbols, DiagnosticBag diagnostics)
    {
        _symbols = symbols;
        _diagnostics = diagnostics;
        _flow = symbols.Story;
    }

    public static void Bind(StorySymbols symbols, DiagnosticBag diagnostics)
    {
        var binder = new Binder(symbols, diagnostics);
        binder.BindFlow(symbols.Story);
    }

    private void BindFlow(FlowSymbol flow)
    {
        var outer = _flow;
        _flow = flow;
        CheckFlow(flow);
        if (flow.Flow.Weave is not null) BindAll(flow.Flow.Weave.Items);
        foreach (var inner in flow.Flow.SubFlows) BindFlow(inner.Symbol!);
        foreach (var variable in flow.Variables.Values)
            if (!variable.IsGlobal && !variable.IsRead) _diagnostics.Add(NameDiagnostics.UnusedTemporary, variable.Identifier.Span, variable.Name);
        _flow = outer;
    }

    private void BindAll(List<SyntaxNode> nodes)
    {
        foreach (var node in nodes) BindStatement(node);
    }

    private void BindStatement(SyntaxNode node)
    {
        switch (node)
        {
            case TextSyntax or GlueSyntax or TagSyntax:
                break;
            case IncludeSyntax include:
                _diagnostics.Add(FileDiagnostics.IncludeInFlow, include.Span);
                break;
            case OutputSyntax output:
                BindExpression(output.Expression, output);
                break;
            case DivertSyntax divert:
                BindDivert(divert, asValue: false);
                break;
            case TunnelReturnSyntax onwards:
                if (onwards.Elsewhere is { } elsewhere)
                {
                    if (elsewhere.IsDone || elsewhere.IsEnd) _diagnostics.Add(FlowDiagnostics.TunnelToEnd, onwards.Span);
                    else BindDivert(elsewhere, asValue: false);
                }
                break;
            case WeaveSyntax weave:
                BindAll(weave.Items);
                break;
            case ContentSyntax content:
                BindAll(content.Items);
                break;
            case ChoiceSyntax choice:
                BindChoice(choice);
                break;
            case GatherSyntax gather:
                CheckLabel(gather);
                break;
            case ConditionalSyntax conditional:
                BindConditional(conditional);
                break;
            case SequenceSyntax sequence:
                foreach (var element in sequence.Elements)
                    if (element is not null) BindAll(element.Items);
                break;
            case EvaluateSyntax evaluate:
                BindExpression(evaluate.Expression, evaluate);
                break;
            case AssignmentSyntax assignment:
                BindAssignment(assignment);
                break;
            case ReturnSyntax returned:
                if (returned.Value is not null) BindExpression(returned.Value, returned);
                break;
            case VariableSyntax variable:
                BindVariable(variable);
                break;
            case ConstantSyntax constant:
                BindExpression(constant.Value, constant);
                CheckName(constant.Name, constant, SymbolRank.Variable, "constant");
                break;
            case ListSyntax list:
                CheckList(list);
                break;
            case AuthorNoteSyntax note:
                _diagnostics.Add(FlowDiagnostics.AuthorNote, note.Span, note.Note);
                break;
        }
    }

    private void Add(DiagnosticDescriptor descriptor, SourceSpan span, string name, string? similar) =>
        _diagnostics.Add(new Diagnostic(descriptor, descriptor.Format([name]) + (similar is null ? "" : $" Did you mean '{similar}'?"), span)
        {
            Fix = similar is null ? null : new SuggestedFix($"Change to '{similar}'", span, similar),
        });
}
