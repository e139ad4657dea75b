namespace Cartouche.Ink.Syntax;

/// <summary>Visits a tree in the order in which its content is generated. Long chains of operators do not use up the stack.</summary>
internal abstract class SyntaxWalker
{
    public void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case TextSyntax text: VisitText(text); break;
            case GlueSyntax or TagSyntax or AuthorNoteSyntax or IncludeSyntax: break;
            case WeaveSyntax weave: VisitAll(weave.Items); break;
            case ContentSyntax content: VisitAll(content.Items); break;
            case WeavePointSyntax point: VisitWeavePoint(point); break;
            case DivertSyntax divert: VisitDivert(divert); break;
            case OutputSyntax output: Visit(output.Expression); break;
            case EvaluateSyntax evaluate: Visit(evaluate.Expression); break;
            case AssignmentSyntax assignment: VisitAssignment(assignment); break;
            case ConditionalSyntax conditional: VisitConditional(conditional); break;
            case SequenceSyntax sequence:
                foreach (var element in sequence.Elements)
                    if (element is not null) VisitAll(element.Items);
                break;
            case VariableSyntax variable: VisitVariable(variable); break;
            case ConstantSyntax constant: VisitConstant(constant); break;
            case ListSyntax list: VisitList(list); break;
            case ExternalSyntax external: VisitExternal(external); break;
            case BinarySyntax binary: VisitBinary(binary); break;
            case DivertTargetSyntax target: VisitTargetValue(target); break;
            case CallSyntax call: VisitCall(call); break;
            default:
                foreach (var child in node.Children) Visit(child);
                break;
        }
    }

    protected virtual void VisitWeavePoint(WeavePointSyntax point)
    {
        if (point is not ChoiceSyntax choice) return;
        if (choice.StartContent is not null) VisitAll(choice.StartContent.Items);
        if (choice.ChoiceOnlyContent is not null) VisitAll(choice.ChoiceOnlyContent.Items);
        foreach (var condition in choice.Conditions) Visit(condition);
        VisitAll(choice.InnerContent.Items);
    }

    protected virtual void VisitText(TextSyntax node)
    {
    }

    protected virtual void VisitCall(CallSyntax node)
    {
        foreach (var argument in node.Arguments) Visit(argument);
    }

    protected virtual void VisitDivert(DivertSyntax node)
    {
        if (node.Arguments is null) return;
        foreach (var argument in node.Arguments) Visit(argument);
    }

    protected virtual void VisitTargetValue(DivertTargetSyntax node) => VisitDivert(node.Divert);

    protected virtual void VisitAssignment(AssignmentSyntax node) => Visit(node.Value);

    protected virtual void VisitVariable(VariableSyntax node) => Visit(node.Value);

    protected virtual void VisitConstant(ConstantSyntax node) => Visit(node.Value);

    protected virtual void VisitList(ListSyntax node)
    {
    }

    protected virtual void VisitExternal(ExternalSyntax node)
    {
    }

    protected void VisitAll(List<SyntaxNode> nodes)
    {
        foreach (var node in nodes) Visit(node);
    }

    private void VisitConditional(ConditionalSyntax conditional)
    {
        if (conditional.Subject is not null) Visit(conditional.Subject);
        foreach (var branch in conditional.Branches)
        {
            if (branch.Condition is not null) Visit(branch.Condition);
            if (branch.Content is not null) VisitAll(branch.Content.Items);
        }
    }

    private void VisitBinary(BinarySyntax binary)
    {
        var rights = new Stack<ExpressionSyntax>();
        ExpressionSyntax left = binary;
        for (; left is BinarySyntax inner; left = inner.Left) rights.Push(inner.Right);
        Visit(left);
        while (rights.Count > 0) Visit(rights.Pop());
    }
}
