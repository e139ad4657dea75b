namespace Cartouche.Ink.Syntax;

/// <summary>Questions asked of a tree.</summary>
internal static class SyntaxQueries
{
    /// <summary>The first <c>return</c> in a flow or the flows below it.</summary>
    public static ReturnSyntax? FirstReturn(this FlowSyntax flow)
    {
        if (flow.Weave is not null && FirstReturn(flow.Weave) is { } found) return found;
        foreach (var inner in flow.SubFlows)
            if (FirstReturn(inner) is { } below) return below;
        return null;
    }

    private static ReturnSyntax? FirstReturn(SyntaxNode node)
    {
        switch (node)
        {
            case ReturnSyntax found: return found;
            case WeaveSyntax weave: return FirstReturn(weave.Items);
            case ContentSyntax content: return FirstReturn(content.Items);
            case ChoiceSyntax choice: return FirstReturn(choice.InnerContent.Items) ?? (choice.StartContent is null ? null : FirstReturn(choice.StartContent.Items));
            case ConditionalSyntax conditional:
                foreach (var branch in conditional.Branches)
                    if (branch.Content is not null && FirstReturn(branch.Content.Items) is { } inBranch) return inBranch;
                return null;
            case SequenceSyntax sequence:
                foreach (var element in sequence.Elements)
                    if (element is not null && FirstReturn(element.Items) is { } inElement) return inElement;
                return null;
            default: return null;
        }
    }

    private static ReturnSyntax? FirstReturn(List<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
            if (FirstReturn(node) is { } found) return found;
        return null;
    }
}
