using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Symbols;
using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Checks;

internal sealed partial class Binder
{
    private void BindExpression(ExpressionSyntax expression, SyntaxNode parent)
    {
        switch (expression)
        {
            case IntSyntax or FloatSyntax or BoolSyntax:
                break;
            case NameSyntax name:
                BindName(name, parent);
                break;
            case StringSyntax text:
                BindAll(text.Parts);
                break;
            case CallSyntax call:
                BindCall(call);
                break;
            case UnarySyntax unary:
                BindExpression(unary.Operand, unary);
                break;
            case BinarySyntax binary:
                BindBinary(binary);
                break;
            case IncrementSyntax increment:
                BindIncrement(increment, parent);
                break;
            case ListLiteralSyntax list:
                BindListLiteral(list);
                break;
            case DivertTargetSyntax target:
                BindTargetValue(target, parent);
                break;
        }
    }

    private void BindBinary(BinarySyntax binary)
    {
        // A long chain leans to the left; walk it without a frame for each operator.
        var chain = new Stack<BinarySyntax>();
        ExpressionSyntax left = binary;
        for (; left is BinarySyntax inner; left = inner.Left) chain.Push(inner);
        BindExpression(left, chain.Peek());
        while (chain.Count > 0)
        {
            var inner = chain.Pop();
            BindExpression(inner.Right, inner);
            if (inner.Operator == Native.Has && inner.Left is UnarySyntax { Operator: Native.Not }) _diagnostics.Add(LogicDiagnostics.NegatedHas, inner.Span);
        }
    }

    private void BindName(NameSyntax name, SyntaxNode parent)
    {
        var path = name.Path;
        if (_symbols.Constants.Count > 0 && path.Count == 1 && _symbols.Constants.TryGetValue(path[0].Text, out var constant))
        {
            name.Constant = constant;
            return;
        }
        if (path.Count <= 2)
        {
            var (list, item) = path.Count == 1 ? (null, path[0].Text) : (path[0].Text, path[1].Text);
            if (FindItem(list, item, name.Span, out _) is not null)
            {
                name.IsListItem = true;
                return;
            }
        }

        if (StorySymbols.FindContent(path, _flow) is { } content)
        {
            content.Block.Flags |= CountFlags.Visits;
            name.Counted = content;
            if (content is FlowSymbol { IsFunction: true } && parent is OutputSyntax) _diagnostics.Add(LogicDiagnostics.FunctionAsCount, name.Span, name.FullName);
            return;
        }
        if (path.Count > 1)
        {
            Add(NameDiagnostics.UnknownPath, name.Span, name.FullName, Similar(name.FullName, ContentNames()));
            return;
        }
        if (_symbols.FindVariable(path[0].Text, _flow, out var variable) == VariablePlace.None)
            Add(NameDiagnostics.UnknownVariable, name.Span, path[0].Text, Similar(path[0].Text, VariableNames().Concat(ContentNames())));
        else if (variable is not null)
            variable.IsRead = true;
    }

    private ListItemSyntax? FindItem(string? list, string item, SourceSpan span, out ListSymbol? owner)
    {
        var found = _symbols.FindItem(list, item, out owner, out var rival);
        if (rival is not null) _diagnostics.Add(NameDiagnostics.AmbiguousListItem, span, item, owner!.Name, rival.Name);
        return found;
    }

    private void BindIncrement(IncrementSyntax increment, SyntaxNode parent)
    {
        if (increment.Amount is not null) BindExpression(increment.Amount, increment);
        var place = _symbols.FindVariable(increment.Name.Text, _flow, out var variable);
        increment.TargetIsGlobal = place == VariablePlace.Global;
        if (variable is not null) variable.IsRead = true;
        if (place == VariablePlace.None) Add(NameDiagnostics.UnknownIncremented, increment.Name.Span, increment.Name.Text, Similar(increment.Name.Text, VariableNames()));
        if (parent is not (EvaluateSyntax or OutputSyntax)) _diagnostics.Add(LogicDiagnostics.IncrementInExpression, increment.Span);
    }

    private void BindListLiteral(ListLiteralSyntax list)
    {
        foreach (var identifier in list.Items)
        {
            var dot = identifier.Text.IndexOf('.');
            var (listName, itemName) = dot < 0 ? (null, identifier.Text) : (identifier.Text.Substring(0, dot), identifier.Text.Substring(dot + 1));
            var item = FindItem(listName, itemName, identifier.Span, out var owner);
            if (item is null)
            {
                Add(NameDiagnostics.UnknownListItem, identifier.Span, identifier.Text, Similar(identifier.Text, _symbols.ListsByItem.Keys));
                continue;
            }
            var full = owner!.Name + "." + item.Name.Text;
            if (list.Resolved.Exists(known => known.Key == full)) _diagnostics.Add(NameDiagnostics.DuplicateItemInLiteral, identifier.Span, identifier.Text);
            else list.Resolved.Add(new KeyValuePair<string, int>(full, item.Value));
        }
    }

    private void BindTargetValue(DivertTargetSyntax target, SyntaxNode parent)
    {
        var divert = target.Divert;
        BindDivert(divert, asValue: true);
        if (divert.IsEmpty) return;
        if (divert.IsDone || divert.IsEnd)
        {
            _diagnostics.Add(FlowDiagnostics.EndAsTarget, target.Span);
            return;
        }
        if (IsMisuse(target, parent)) _diagnostics.Add(FlowDiagnostics.MisusedTarget, target.Span, TargetName(divert));
        if (divert.Variable is not null)
        {
            _diagnostics.Add(FlowDiagnostics.TargetIsVariable, target.Span, divert.Variable);
            return;
        }
        if (divert.Target is not { } content) return;
        content.Block.Flags |= parent is CallSyntax { Name.Text: BuiltIns.TurnsSince } ? CountFlags.Turns : CountFlags.Visits | CountFlags.Turns;
        if (content is not FlowSymbol flow) return;
        foreach (var parameter in flow.Flow.Parameters)
            if (parameter.IsReference) _diagnostics.Add(FlowDiagnostics.TargetTakesReference, target.Span, flow.Name, parameter.Name?.Text ?? "");
    }

    private static bool IsMisuse(DivertTargetSyntax target, SyntaxNode parent) => parent switch
    {
        BinarySyntax { Operator: Native.Equal or Native.NotEqual } comparison =>
            comparison.Left is not (DivertTargetSyntax or NameSyntax) || comparison.Right is not (DivertTargetSyntax or NameSyntax),
        CallSyntax => false,
        ExpressionSyntax or ChoiceSyntax or ConditionalSyntax or BranchSyntax => true,
        _ => false,
    };
}
