using Cartouche.Proof.Coverage;
using Cartouche.Proof.Flow;
using Cartouche.Runtime;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Map;

/// <summary>Finds the diverts that lead from one place to another.</summary>
internal sealed class LinkReader(StoryProgram program, StoryCoverage coverage, Func<Node, int?> placeOf, IReadOnlyList<MapPlace> places)
{
    private readonly Dictionary<Node, int> _addresses = Addresses(program);

    public IReadOnlyList<MapLink> Read()
    {
        var taken = new Dictionary<(int From, int To, MapLinkKind Kind), bool>();
        foreach (var node in TreeWalk.Below(program.Tree.Root))
        {
            if (TargetOf(node) is not { } target || placeOf(node) is not { } from || placeOf(target) is not { } to || from == to) continue;
            var key = (from, to, KindOf(node));
            taken[key] = taken.GetValueOrDefault(key) || IsTaken(node, to);
        }
        return [.. taken.Select(link => new MapLink(link.Key.From, link.Key.To, link.Key.Kind, link.Value)).OrderBy(link => link.From).ThenBy(link => link.To).ThenBy(link => link.Kind)];
    }

    private static Node? TargetOf(Node node) => node switch
    {
        DivertNode { Kind: DivertKind.Jump or DivertKind.Tunnel, Target: { } target } => target,
        DivertTargetNode { Target: { } value } when !FlowGraph.IsCounted(node) => value,
        _ => null,
    };

    private static MapLinkKind KindOf(Node node) => node switch
    {
        DivertNode { Kind: DivertKind.Tunnel } => MapLinkKind.Tunnel,
        DivertNode { Index: > 0 } divert when divert.Parent!.Content[divert.Index - 1] is CommandNode { Command: Command.StartThread } => MapLinkKind.Thread,
        _ => MapLinkKind.Divert,
    };

    private bool IsTaken(Node node, int to)
    {
        if (!_addresses.TryGetValue(node, out var address)) return places[to].IsReached && coverage.IsEntered(node.Parent!);
        return node is DivertNode { IsConditional: true } ? coverage.IsTaken(address) : coverage.IsRun(address);
    }

    /// <summary>Where each node's code begins; a node that was merged into its neighbour's has none.</summary>
    private static Dictionary<Node, int> Addresses(StoryProgram program)
    {
        var addresses = new Dictionary<Node, int>(ReferenceEqualityComparer.Instance);
        for (var address = program.CodeSize - 1; address >= 0; address--) addresses[program.PlaceAt(address).Node] = address;
        return addresses;
    }
}
