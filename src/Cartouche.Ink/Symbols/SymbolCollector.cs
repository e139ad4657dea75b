using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Symbols;

/// <summary>Collects a story's names in the order in which its content is generated, and reports those declared twice.</summary>
internal sealed class SymbolCollector : SyntaxWalker
{
    private readonly StorySymbols _symbols;
    private readonly DiagnosticBag _diagnostics;
    private FlowSymbol _flow;
    private int _ordinal;

    private SymbolCollector(StorySymbols symbols, DiagnosticBag diagnostics)
    {
        _symbols = symbols;
        _diagnostics = diagnostics;
        _flow = symbols.Story;
    }

    public static StorySymbols Collect(FlowSyntax story, DiagnosticBag diagnostics)
    {
        var symbols = new StorySymbols(story);
        story.Symbol = symbols.Story;
        var collector = new SymbolCollector(symbols, diagnostics);
        collector.CollectFlow(symbols.Story);
        return symbols;
    }

    private void CollectFlow(FlowSymbol flow)
    {
        var outer = _flow;
        _flow = flow;
        if (flow.Flow.Weave is not null) Visit(flow.Flow.Weave);
        foreach (var syntax in flow.Flow.SubFlows)
        {
            var inner = new FlowSymbol(syntax, flow);
            syntax.Symbol = inner;
            if (flow.SubFlows.TryGetValue(inner.Name, out var earlier))
            {
                _diagnostics.Add(new Diagnostic(NameDiagnostics.DuplicateFlow, NameDiagnostics.DuplicateFlow.Format([inner.Name]), inner.Flow.Span)
                {
                    Related = [new RelatedPlace("the first one", earlier.Flow.Span)],
                });
            }
            flow.SubFlows[inner.Name] = inner;
            CollectFlow(inner);
        }
        _flow = outer;
    }

    protected override void VisitWeavePoint(WeavePointSyntax point)
    {
        if (point.Label is { Text.Length: > 0 } label)
        {
            var symbol = new LabelSymbol(point, _flow);
            point.Symbol = symbol;
            if (_flow.Labels.TryGetValue(label.Text, out var earlier))
            {
                _diagnostics.Add(new Diagnostic(NameDiagnostics.DuplicateLabel, NameDiagnostics.DuplicateLabel.Format([label.Text]), point.Span)
                {
                    Related = [new RelatedPlace("the first one", earlier.Syntax.Span)],
                });
            }
            _flow.Labels[label.Text] = symbol;
        }
        base.VisitWeavePoint(point);
    }

    protected override void VisitVariable(VariableSyntax node)
    {
        Declare(node.Name, node, isGlobal: true);
        // First values are worked out when everything else is known.
        var ordinal = _ordinal;
        _ordinal = int.MaxValue;
        base.VisitVariable(node);
        _ordinal = ordinal;
    }

    protected override void VisitConstant(ConstantSyntax node)
    {
        if (_symbols.Constants.TryGetValue(node.Name.Text, out var earlier) && !SameValue(earlier.Syntax.Value, node.Value))
        {
            _diagnostics.Add(new Diagnostic(NameDiagnostics.RedefinedConstant, NameDiagnostics.RedefinedConstant.Format([node.Name.Text]), node.Span)
            {
                Related = [new RelatedPlace("the first definition", earlier.Syntax.Span)],
            });
        }
        _symbols.Constants[node.Name.Text] = new ConstantSymbol(node);
        var ordinal = _ordinal;
        _ordinal = int.MaxValue;
        base.VisitConstant(node);
        _ordinal = ordinal;
    }

    protected override void VisitList(ListSyntax node)
    {
        var list = new ListSymbol(node);
        Declare(node.Name, node, isGlobal: true);
        if (!_symbols.ListsByName.ContainsKey(list.Name)) _symbols.Lists.Add(list);
        _symbols.ListsByName[list.Name] = list;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in node.Items)
        {
            if (!seen.Add(item.Name.Text)) _diagnostics.Add(NameDiagnostics.DuplicateListItem, item.Span, node.Name.Text, item.Name.Text);
            else if (_symbols.ListsByItem.TryGetValue(item.Name.Text, out var owners)) owners.Add(list);
            else _symbols.ListsByItem.Add(item.Name.Text, [list]);
        }
    }

    protected override void VisitExternal(ExternalSyntax node)
    {
        if (!_symbols.Externals.TryAdd(node.Name.Text, node)) _diagnostics.Add(NameDiagnostics.DuplicateExternal, node.Span, node.Name.Text);
    }

    protected override void VisitAssignment(AssignmentSyntax node)
    {
        if (node.IsTemporary) Declare(node.Name, node, isGlobal: false);
        base.VisitAssignment(node);
    }

    protected override void VisitDivert(DivertSyntax node)
    {
        node.Ordinal = _ordinal == int.MaxValue ? int.MaxValue : _ordinal++;
        base.VisitDivert(node);
    }

    protected override void VisitCall(CallSyntax node)
    {
        node.Ordinal = _ordinal == int.MaxValue ? int.MaxValue : _ordinal++;
        base.VisitCall(node);
    }

    private void Declare(Identifier name, SyntaxNode declaration, bool isGlobal)
    {
        var scope = isGlobal ? _symbols.Story : _flow;
        if (scope.Variables.TryGetValue(name.Text, out var earlier))
        {
            _diagnostics.Add(new Diagnostic(NameDiagnostics.DuplicateVariable, NameDiagnostics.DuplicateVariable.Format([name.Text]), declaration.Span)
            {
                Related = [new RelatedPlace("the first declaration", earlier.Declaration.Span)],
            });
            return;
        }
        var variable = new VariableSymbol(name, declaration, isGlobal, _ordinal == int.MaxValue ? int.MaxValue - 1 : _ordinal++);
        scope.Variables.Add(name.Text, variable);
        if (isGlobal) _symbols.Globals.Add(variable);
    }

    private static bool SameValue(ExpressionSyntax a, ExpressionSyntax b) => (a, b) switch
    {
        (IntSyntax x, IntSyntax y) => x.Value == y.Value,
        (FloatSyntax x, FloatSyntax y) => x.Value.Equals(y.Value),
        (BoolSyntax x, BoolSyntax y) => x.Value == y.Value,
        (StringSyntax { IsPlainText: true } x, StringSyntax { IsPlainText: true } y) => ((TextSyntax)x.Parts[0]).Text == ((TextSyntax)y.Parts[0]).Text,
        (DivertTargetSyntax x, DivertTargetSyntax y) => x.Divert.Path.Select(p => p.Text).SequenceEqual(y.Divert.Path.Select(p => p.Text)),
        _ => false,
    };
}
