using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Symbols;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Checks;

/// <summary>Kinds of names in the order of what each may clash with: a later one with all that come before it.</summary>
internal enum SymbolRank
{
    Knot,
    List,
    ListItem,
    Variable,
    FlowOrLabel,
    Parameter,
    Temporary,
}

internal sealed partial class Binder
{
    private void CheckFlow(FlowSymbol flow)
    {
        if (flow.Level == FlowLevel.Story) return;
        var syntax = flow.Flow;
        foreach (var parameter in syntax.Parameters)
        {
            if (parameter.Name is null) continue;
            CheckName(parameter.Name, syntax, SymbolRank.Parameter, "parameter");
        }
        for (var i = 0; i < syntax.Parameters.Count; i++)
        {
            for (var j = i + 1; j < syntax.Parameters.Count; j++)
            {
                if (syntax.Parameters[i].Name is not { } name || syntax.Parameters[j].Name?.Text != name.Text) continue;
                _diagnostics.Add(NameDiagnostics.DuplicateParameter, syntax.Span, name.Text);
            }
        }
        CheckName(syntax.Name!, syntax, flow.Level == FlowLevel.Knot ? SymbolRank.Knot : SymbolRank.FlowOrLabel, flow.Kind);
        if (flow.IsFunction) CheckFunction(flow);
        else CheckReturns(flow);
    }

    private void CheckFunction(FlowSymbol flow)
    {
        if (flow.Level == FlowLevel.Stitch) _diagnostics.Add(FlowDiagnostics.StitchFunction, flow.Flow.Span, flow.Name);
        foreach (var inner in flow.SubFlows.Values) _diagnostics.Add(FlowDiagnostics.StitchInFunction, inner.Flow.Span, flow.Name);
        if (flow.Flow.Weave is not null) new FunctionBodyCheck(_diagnostics).Visit(flow.Flow.Weave);
    }

    private void CheckReturns(FlowSymbol flow)
    {
        if (flow.Flow.FirstReturn() is { } found) _diagnostics.Add(FlowDiagnostics.ReturnInKnot, found.Span, flow.Name);
    }

    private void CheckLabel(WeavePointSyntax point)
    {
        if (point.Label is not { Text.Length: > 0 } label) return;
        var kind = point is GatherSyntax ? "gather" : "choice";
        CheckName(label, point, SymbolRank.FlowOrLabel, kind);
        for (FlowSymbol? flow = _flow; flow is not null; flow = flow.Owner)
        {
            var other = StorySymbols.InFlow(flow, label.Text, null, deep: false);
            // Two labels of one flow have been reported as such.
            if (other is LabelSymbol && ReferenceEquals(other.Owner, _flow)) continue;
            if (other is not null && !ReferenceEquals(other, point.Symbol)) _diagnostics.Add(NameDiagnostics.LabelClash, point.Span, label.Text, other.Kind);
        }
    }

    private void CheckList(ListSyntax list)
    {
        CheckName(list.Name, list, SymbolRank.List, "list");
        foreach (var item in list.Items) CheckName(item.Name, item, SymbolRank.ListItem, "list item");
    }

    private void CheckName(Identifier name, SyntaxNode node, SymbolRank rank, string kind)
    {
        var text = name.Text;
        if (ReservedWords.Contains(text))
        {
            _diagnostics.Add(NameDiagnostics.ReservedName, node.Span, text, kind);
            return;
        }
        if (BuiltIns.Contains(text))
        {
            _diagnostics.Add(NameDiagnostics.BuiltInName, node.Span, text, kind);
            return;
        }
        if (_symbols.Story.SubFlows.TryGetValue(text, out var knot) && knot.Level == FlowLevel.Knot && (!ReferenceEquals(knot.Flow, node) || rank == SymbolRank.Parameter))
        {
            Conflict(node, text, kind, knot.Kind, knot.Flow);
            return;
        }
        if (rank < SymbolRank.List) return;

        if (_symbols.ListsByName.TryGetValue(text, out var list) && !ReferenceEquals(list.Syntax, node)) Conflict(node, text, kind, "list", list.Syntax);
        if (node is not ListItemSyntax && _symbols.ListsByItem.TryGetValue(text, out var owners)) Conflict(node, text, kind, "list item", owners[0].Items[text]);
        if (rank <= SymbolRank.Variable) return;

        if (_symbols.Story.Variables.TryGetValue(text, out var variable) && variable.IsGlobal && variable.Declaration is VariableSyntax && !ReferenceEquals(variable.Declaration, node))
            Conflict(node, text, kind, "variable", variable.Declaration);
        if (rank < SymbolRank.FlowOrLabel) return;

        var content = node is FlowSyntax ? StorySymbols.FindBase(text, _flow, fromFlowItself: true) : StorySymbols.FindBase(text, _flow);
        if (content is not null && !ReferenceEquals(content.Syntax, node))
        {
            Conflict(node, text, kind, content.Kind, content.Syntax);
            return;
        }
        if (rank == SymbolRank.Temporary && _flow.Parameter(text) is not null)
            _diagnostics.Add(NameDiagnostics.ParameterClash, node.Span, text, kind, _flow.Name);
    }

    private void Conflict(SyntaxNode node, string name, string kind, string otherKind, SyntaxNode other) =>
        _diagnostics.Add(new Diagnostic(NameDiagnostics.NameConflict, NameDiagnostics.NameConflict.Format([name, kind, otherKind]), node.Span)
        {
            Related = [new RelatedPlace($"the {otherKind} '{name}'", other.Span)],
        });

    private sealed class FunctionBodyCheck(DiagnosticBag diagnostics) : SyntaxWalker
    {
        protected override void VisitDivert(DivertSyntax node)
        {
            diagnostics.Add(FlowDiagnostics.DivertInFunction, node.Span);
            base.VisitDivert(node);
        }

        protected override void VisitTargetValue(DivertTargetSyntax node)
        {
            // A target as a value diverts nowhere.
        }

        protected override void VisitWeavePoint(WeavePointSyntax point)
        {
            if (point is ChoiceSyntax) diagnostics.Add(FlowDiagnostics.ChoiceInFunction, point.Span);
            base.VisitWeavePoint(point);
        }
    }
}
