using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Lowering;

/// <summary>Does every way through a flow end in a divert? Asked where the loose ends are known: while weaves are lowered.</summary>
internal sealed partial class Lowerer
{
    private static void CheckTermination(WeaveScope scope, Action<SyntaxNode> report)
    {
        if (LastSignificant(scope.Syntax) is AuthorNoteSyntax) return;
        if (scope.LooseEnds.Count > 0)
        {
            foreach (var end in scope.LooseEnds) CheckRun(AfterPoint(end), end.Point, report);
            return;
        }
        foreach (var item in scope.Syntax.Items)
            if (item is WeavePointSyntax) return;
        CheckRun(scope.Syntax.Items, scope.Syntax, report);
    }

    private static SyntaxNode? LastSignificant(WeaveSyntax weave)
    {
        SyntaxNode? last = null;
        for (var i = weave.Items.Count - 1; i >= 0; i--)
        {
            last = weave.Items[i];
            if (last is not (TextSyntax { IsNewline: true } or VariableSyntax or ConstantSyntax or ListSyntax)) break;
        }
        return last is WeaveSyntax inner ? LastSignificant(inner) : last;
    }

    /// <summary>What plays after a choice or gather: its own content, then the rest of the weave up to the next point.</summary>
    private static IEnumerable<SyntaxNode> AfterPoint(LooseEnd end)
    {
        if (end.Point is ChoiceSyntax choice)
            foreach (var part in choice.Children) yield return part;
        for (var i = end.Index + 1; i < end.Weave.Items.Count; i++)
        {
            var item = end.Weave.Items[i];
            if (item is VariableSyntax or ConstantSyntax or ListSyntax) continue;
            if (item is WeavePointSyntax or WeaveSyntax) yield break;
            yield return item;
        }
    }

    private static void CheckRun(IEnumerable<SyntaxNode> run, SyntaxNode start, Action<SyntaxNode> report)
    {
        var last = start;
        foreach (var node in run)
        {
            if (GoesElsewhere(node)) return;
            // A choice's parts have no line of their own.
            last = start is ChoiceSyntax && node is ContentSyntax or ExpressionSyntax ? start : node;
        }
        if (last is not AuthorNoteSyntax) report(last);
    }

    /// <summary>Whether a divert that does not come back stands anywhere in <paramref name="node"/>.</summary>
    private static bool GoesElsewhere(SyntaxNode node)
    {
        switch (node)
        {
            case TextSyntax or GlueSyntax or TagSyntax or DivertTargetSyntax or AuthorNoteSyntax or NameSyntax or IntSyntax: return false;
            case DivertSyntax divert when !divert.IsThread && !divert.IsTunnel: return true;
            case TunnelReturnSyntax: return true;
        }
        foreach (var child in node.Children)
            if (GoesElsewhere(child)) return true;
        return false;
    }

    private void LooseEndInFlow(SyntaxNode node)
    {
        var hint = "";
        if (_flow.SubFlows.Count > 0 && _flow.Weave!.Items.Contains(node)) hint = $" '{_flow.SubFlows[0].Name!.Text}' is not entered by itself: divert to it.";
        else if (node is DivertSyntax { IsTunnel: true } tunnel) hint = $" The tunnel '{string.Join(".", tunnel.Path.Select(p => p.Text))}' comes back here.";
        _diagnostics.Add(FlowDiagnostics.LooseEnd, node.Span, hint);
    }

    private void LooseEndInBraces(SyntaxNode node)
    {
        // A single choice was probably meant to have a condition.
        var items = _weave!.Syntax.Items;
        var first = items.FindIndex(item => item is ChoiceSyntax);
        var isOnly = first >= 0 && items.FindIndex(first + 1, item => item is ChoiceSyntax) < 0;
        var hint = isOnly ? " A choice with a condition is written '* {condition} choice'." : "";
        _diagnostics.Add(FlowDiagnostics.NestedLooseEnd, node.Span, hint);
    }
}
