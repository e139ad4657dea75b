using System.Text;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime;

/// <summary>
/// Reads tags that stand before any text without running the story; logic inside them is left out. As in ink, blanks
/// within a tag stay as they are written, unlike in a line's tags.
/// </summary>
internal static class LeadingTags
{
    public static IReadOnlyList<string> Of(Container container)
    {
        // The first weave is nested in its knot, as its first element.
        while (container.Content.Count > 0 && container.Content[0] is Container first) container = first;
        var tags = new List<string>();
        StringBuilder? open = null;
        foreach (var node in container.Content)
        {
            switch (node)
            {
                case CommandNode { Command: Command.BeginTag }:
                    open = new StringBuilder();
                    break;
                case CommandNode { Command: Command.EndTag } when open is not null:
                    // A '#' with nothing after it is no tag.
                    if (open.Length > 0) tags.Add(open.ToString().Trim(' ', '\t'));
                    open = null;
                    break;
                case TextNode text when open is not null:
                    open.Append(text.Text);
                    break;
                case TagNode tag:
                    tags.Add(tag.Text);
                    break;
                default:
                    if (open is null) return tags;
                    break;
            }
        }
        return tags;
    }
}
