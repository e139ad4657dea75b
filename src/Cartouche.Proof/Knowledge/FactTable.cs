using Cartouche.Playbills;
using Cartouche.Playbills.Directions;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Knowledge;

/// <summary>The facts there are, and those that some line or choice uses, by the tags in a story's tree. Without a playbill a fact is what some line or choice reveals.</summary>
internal sealed class FactTable
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _revealed = new(StringComparer.Ordinal);
    private bool _usesAny;

    public FactTable(StoryTree tree, Playbill? playbill)
    {
        var work = new Stack<Container>([tree.Root]);
        while (work.TryPop(out var container))
        {
            foreach (var node in container.Content)
            {
                if (node is Container inner) work.Push(inner);
                else if (node is TagNode tag) Note(tag.Text);
                else if (node is TextNode text && node.Index > 0 && container.Content[node.Index - 1] is CommandNode { Command: Command.BeginTag }) Note(text.Text);
            }
            foreach (var named in container.NamedOnly) work.Push(named);
        }
        var all = playbill is { Facts.Count: > 0 } ? playbill.Facts.Select(f => f.Name).ToHashSet(StringComparer.Ordinal) : _revealed;
        Used = [.. all.Where(fact => _usesAny || _used.Contains(fact)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Facts that are used somewhere.</summary>
    public IReadOnlyList<string> Used { get; }

    private void Note(string tag)
    {
        if (Direction.Parse(tag.Trim()) is { } direction)
        {
            if (direction.Kind == DirectionKind.Uses) _used.UnionWith(direction.Names);
            else if (direction.Kind == DirectionKind.Reveals) _revealed.UnionWith(direction.Names);
        }
        // Which facts a tag with logic in it uses shows only on the way.
        else if (tag.TrimStart().StartsWith("uses", StringComparison.OrdinalIgnoreCase)) _usesAny = true;
    }
}
