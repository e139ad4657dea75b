using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Watching;

/// <summary>Where the choices with labels stand in the source: the tree keeps the names of gathers, not those of choices.</summary>
internal static class ChoiceLabels
{
    /// <summary>The places of labelled choices by their full names.</summary>
    public static Dictionary<string, SourceSpan> Of(FlowSyntax? story)
    {
        var labels = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        if (story is null) return labels;
        Add(story, "");
        foreach (var knot in story.SubFlows)
        {
            if (knot.Name is not { Text: var name }) continue;
            Add(knot, name + ".");
            foreach (var stitch in knot.SubFlows)
                if (stitch.Name is { Text: var inner }) Add(stitch, $"{name}.{inner}.");
        }
        return labels;

        void Add(FlowSyntax flow, string path)
        {
            if (flow.Weave is null) return;
            var work = new Stack<SyntaxNode>([flow.Weave]);
            while (work.TryPop(out var node))
            {
                if (node is ChoiceSyntax { Label.Text: { Length: > 0 } label } choice) labels.TryAdd(path + label, choice.Span);
                foreach (var child in node.Children) work.Push(child);
            }
        }
    }
}
