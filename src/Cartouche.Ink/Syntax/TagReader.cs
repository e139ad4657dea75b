using System.Text;

namespace Cartouche.Ink.Syntax;

/// <summary>Reads tags as they stand in the source.</summary>
internal static class TagReader
{
    /// <summary>The tags before a story's first words.</summary>
    public static List<string> AtTop(FlowSyntax? story)
    {
        var tags = new List<string>();
        if (story?.Weave is { } weave) Read(weave.Items, tags, null);
        return tags;
    }

    /// <summary>Reads on until something else than a tag comes; false when it came.</summary>
    private static bool Read(List<SyntaxNode> items, List<string> tags, StringBuilder? open)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case TagSyntax { IsStart: true }:
                    open = new StringBuilder();
                    break;
                case TagSyntax:
                    Close(open, tags);
                    open = null;
                    break;
                case ContentSyntax { Items: [TagSyntax { IsStart: false }, TagSyntax { IsStart: true }] }:
                    Close(open, tags);
                    open = new StringBuilder();
                    break;
                case TextSyntax text when open is not null:
                    open.Append(text.Text);
                    break;
                case WeaveSyntax inner when open is null:
                    if (!Read(inner.Items, tags, null)) return false;
                    break;
                case VariableSyntax or ConstantSyntax or ListSyntax or ExternalSyntax or AuthorNoteSyntax or TextSyntax { IsNewline: true }:
                    break;
                default:
                    if (open is null) return false;
                    break;
            }
        }
        return true;
    }

    // A '#' with nothing after it is no tag.
    private static void Close(StringBuilder? open, List<string> tags)
    {
        if (open is { Length: > 0 }) tags.Add(open.ToString().Trim());
    }
}
