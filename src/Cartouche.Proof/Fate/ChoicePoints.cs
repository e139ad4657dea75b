using Cartouche.Proof.Exploring;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Fate;

/// <summary>Which choice of the tree a transition makes, and the tags written on it.</summary>
internal sealed class ChoicePoints
{
    private readonly Space _space;
    private readonly Dictionary<Container, ChoiceNode> _points = new(ReferenceEqualityComparer.Instance);

    public ChoicePoints(Space space)
    {
        _space = space;
        for (var address = 0; address < space.Program.CodeSize; address++)
            if (space.Program.PlaceAt(address).Node is ChoiceNode { Target: { } content } point) _points.TryAdd(content, point);
    }

    /// <summary>The choice that a path begins with; <see langword="null"/> for the story's beginning.</summary>
    public ChoiceNode? Of(int path)
    {
        var trail = _space.Paths[path];
        if (trail.Length < 2 || trail[1] < 0) return null;
        var node = _space.Program.PlaceAt(trail[1]).Node;
        for (var at = node as Container ?? node.Parent; at is not null; at = at.Parent)
            if (_points.TryGetValue(at, out var point)) return point;
        return null;
    }

    /// <summary>Whether some choice has a time limit (<c># within</c>).</summary>
    public static bool HaveTimes(Space space)
    {
        for (var address = 0; address < space.Program.CodeSize; address++)
            if (space.Program.PlaceAt(address).Node is ChoiceNode choice && Tags(choice).Any(tag => tag.StartsWith("within:", StringComparison.OrdinalIgnoreCase))) return true;
        return false;
    }

    /// <summary>The tags on a choice as they are written; those with logic in them are left out, since only a performance knows them.</summary>
    public static IReadOnlyList<string> Tags(ChoiceNode choice)
    {
        var tags = new List<string>();
        if (choice.Parent is not { } parent) return tags;
        if (parent.Named.TryGetValue("s", out var start) && start.Index < 0) AddTags(start, 0, start.Content.Count, tags);
        // Its wording and condition stand before it, in one evaluation.
        var depth = 0;
        for (var i = choice.Index - 1; i >= 0; i--)
        {
            if (parent.Content[i] is not CommandNode command)
            {
                if (depth == 0) break;
                continue;
            }
            if (command.Command == Command.EvalEnd) depth++;
            else if (command.Command == Command.EvalStart) depth--;
            if (depth > 0) continue;
            AddTags(parent, i, choice.Index, tags);
            break;
        }
        return tags;
    }

    private static void AddTags(Container container, int first, int end, List<string> tags)
    {
        for (var i = first; i < end; i++)
        {
            if (container.Content[i] is TagNode old) tags.Add(old.Text.Trim());
            if (container.Content[i] is not CommandNode { Command: Command.BeginTag }) continue;
            var text = "";
            while (++i < end && container.Content[i] is TextNode words) text += words.Text;
            if (i < end && container.Content[i] is CommandNode { Command: Command.EndTag }) tags.Add(text.Trim());
        }
    }
}
