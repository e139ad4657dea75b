using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Parsing;

/// <summary>Sorts a flow's statements into its weave and the flows below it, and puts included files in their place.</summary>
internal static class StoryBuilder
{
    public static FlowSyntax Build(List<SyntaxNode> items, bool isInclude, Parser parser)
    {
        var story = parser.Place(new FlowSyntax { Level = FlowLevel.Story }, 0, parser.Length);
        Split(Inline(items, parser), story, parser, isRoot: !isInclude);
        return story;
    }

    public static void Split(List<SyntaxNode> items, FlowSyntax flow, Parser parser, bool isRoot = false)
    {
        var content = items;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not FlowSyntax) continue;
            content = new List<SyntaxNode>(items.Count);
            foreach (var item in items)
            {
                if (item is FlowSyntax inner) flow.SubFlows.Add(inner);
                else content.Add(item);
            }
            break;
        }
        if (isRoot)
        {
            // A story's opening content may simply stop: an unwritten gather takes it to "-> DONE".
            var end = parser.Length;
            content.Add(parser.Place(new GatherSyntax { IsImplicit = true }, end, end));
            content.Add(parser.Place(new DivertSyntax { Path = { parser.NewName("DONE", end) } }, end, end));
        }
        if (content.Count > 0) flow.Weave = WeaveBuilder.Build(content, 0, parser);
    }

    /// <summary>Included content stands where the INCLUDE does; included knots come after all others.</summary>
    private static List<SyntaxNode> Inline(List<SyntaxNode> items, Parser parser)
    {
        var hasIncludes = false;
        foreach (var item in items) hasIncludes |= item is IncludeSyntax;
        if (!hasIncludes) return items;

        var result = new List<SyntaxNode>(items.Count);
        var flows = new List<SyntaxNode>();
        foreach (var item in items)
        {
            if (item is not IncludeSyntax include)
            {
                result.Add(item);
                continue;
            }
            if (include.Story is not { } story || (story.Weave is null && story.SubFlows.Count == 0)) continue;
            if (story.Weave is not null) result.Add(story.Weave);
            flows.AddRange(story.SubFlows);
            result.Add(parser.Place(new TextSyntax { Text = "\n" }, include.End, include.End));
        }
        result.AddRange(flows);
        return result;
    }
}
