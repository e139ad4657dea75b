using Cartouche.Playbills.Directions;
using Cartouche.Proof.Coverage;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Flow;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Findings;

/// <summary>What no path ever comes to. Only an exhaustive exploration can say so, or where nothing leads to it whatever holds.</summary>
/// <param name="coverage">What paths come to.</param>
/// <param name="staged">The story.</param>
/// <param name="directions">Its directions: what takes the stage by itself needs no path.</param>
/// <param name="reach">Where not every path was explored: what one may still come to.</param>
internal sealed class CoverageFindings(StoryCoverage coverage, StagedProgram staged, StageDirections? directions, StaticReach? reach = null)
{
    private readonly HashSet<Node> _broughtOn = BroughtOn(coverage, directions);
    private readonly HashSet<Container> _diverted = Diverted(coverage, staged);
    private readonly Dictionary<Container, ChoiceNode> _choices = Choices(coverage);

    /// <summary>Branches whose conditions never hold: that is told of the condition, and once.</summary>
    private HashSet<Node> NeverHeld => field ??= [.. reach is null ? Constant().Where(found => !found.Holds).Select(found => found.Branch).OfType<DivertNode>().Select(branch => branch.Target).OfType<Node>() : []];

    public IEnumerable<Finding> Unreachable() => Within(coverage.Program.Tree.Root);

    /// <summary>Branches that always or never hold, other than those of sequences.</summary>
    public IEnumerable<Finding> ConstantConditions() => Constant().Select(found =>
        new Finding(FindingKind.ConstantCondition, StopFindings.SpanNear(found.Branch), found.Branch.Path, $"This condition is always {(found.Holds ? "true" : "false")} wherever a path comes to it."));

    private IEnumerable<(Node Branch, bool Holds)> Constant()
    {
        for (var address = 0; address < coverage.Program.CodeSize; address++)
        {
            var place = coverage.Program.PlaceAt(address);
            if (place.Kind != CodeKind.Branch || !coverage.IsRun(address) || coverage.IsTaken(address) == coverage.IsPassed(address)) continue;
            if (staged.Functions.Contains(place.Node)) continue;
            if (IsSequence(place.Node) || IsSwitchArm(place.Node)) continue;
            yield return (place.Node, coverage.IsTaken(address));
        }
    }

    private IEnumerable<Finding> Within(Container container)
    {
        Node? first = null;
        foreach (var node in container.Content)
        {
            if (node is Container inner)
            {
                foreach (var finding in IsEntered(inner) || !HasText(inner) ? Within(inner) : [Of(inner)]) yield return finding;
            }
            else if (node is TextNode { Text: not "\n" } text && text.Text.Trim().Length > 0 && IsMissed(text))
            {
                first ??= text;
            }
        }
        if (first is not null) yield return new Finding(FindingKind.UnreachableLine, StopFindings.SpanNear(first), first.Path, $"No path shows this text: {Excerpt(first)}");
        foreach (var named in container.NamedOnly)
        {
            if (named.Name == "global decl" || staged.Functions.All.Contains(named) || (container.Parent is null && staged.StandIns.Contains(named.Name!)) || _broughtOn.Contains(named)) continue;
            if (IsEntered(named))
            {
                foreach (var finding in Within(named)) yield return finding;
            }
            else if (IsSharedWording(named)) continue;
            else if (NeverHeld.Contains(named)) continue;
            else if (container.Parent is null || HasText(named) || _choices.ContainsKey(named)) yield return Of(named);
        }
    }

    private readonly Lazy<Dictionary<Node, int>> _addresses = new(() =>
    {
        var addresses = new Dictionary<Node, int>(ReferenceEqualityComparer.Instance);
        for (var address = coverage.Program.CodeSize - 1; address >= 0; address--) addresses[coverage.Program.PlaceAt(address).Node] = address;
        return addresses;
    });

    /// <summary>Text that was merged into a choice's wording has no address of its own.</summary>
    private bool IsMissed(Node node) => _addresses.Value.TryGetValue(node, out var address) && !coverage.IsRun(address) && reach?.Contains(node) != true;

    private bool IsEntered(Container container) => coverage.IsEntered(container) || reach?.Contains(container) == true;

    private Finding Of(Container container)
    {
        var span = FirstSpan(container);
        if (_choices.TryGetValue(container, out var choice))
            return new Finding(FindingKind.UnreachableChoice, choice.Span.IsKnown ? choice.Span : span, choice.Path, "No path offers this choice.");
        if (container.Parent is { Parent: null } && container.Index < 0)
        {
            return new Finding(FindingKind.UnreachableKnot, span, container.Path,
                _diverted.Contains(container) ? $"No path enters '{container.Name}', though something leads there." : $"Nothing that a path comes to leads to '{container.Name}'.");
        }
        var isStitch = container.Index < 0 && container.Parent is { Parent.Parent: null, Index: < 0 } && container.Name is { } name && !name.StartsWith("c-", StringComparison.Ordinal) && !name.StartsWith("g-", StringComparison.Ordinal);
        return isStitch
            ? new Finding(FindingKind.UnreachableKnot, span, container.Path, $"No path enters '{container.Path}'.")
            : new Finding(FindingKind.UnreachableBranch, span, container.Path, "No path comes to this.");
    }

    private static SourceSpan FirstSpan(Container container)
    {
        if (container.Span.IsKnown) return container.Span;
        foreach (var node in container.Content)
        {
            var span = node is Container inner ? FirstSpan(inner) : node.Span;
            if (span.IsKnown) return span;
        }
        return StopFindings.SpanNear(container);
    }

    private static bool HasText(Container container) =>
        container.Content.Any(n => n is TextNode { Text: not "\n" } or DivertNode { Kind: DivertKind.Jump, Variable: null, Target: Container { Index: < 0, Parent.Parent: null } } or Container)
        && container.Content.Any(n => n is not Container inner || HasText(inner));

    /// <summary>What a choice's wording and its outcome begin with alike: it is shown where the choice is.</summary>
    private static bool IsSharedWording(Container container) => container.Content.Count > 0 && container.Content[^1] is DivertNode { Kind: DivertKind.Jump, Variable: "$r" };

    private static string Excerpt(Node node)
    {
        var text = ((TextNode)node).Text.Trim();
        return text.Length > 60 ? $"'{text[..57]}...'" : $"'{text}'";
    }

    private static bool IsSequence(Node node) => node.Parent!.Content.Any(n => n is CommandNode { Command: Command.VisitIndex });

    private static bool IsSwitchArm(Node node) => node.Parent!.Content.Count > 0 && node.Parent.Content[0] is CommandNode { Command: Command.Duplicate };

    /// <summary>Containers that code which some path runs through diverts to.</summary>
    private static HashSet<Container> Diverted(StoryCoverage coverage, StagedProgram staged)
    {
        var targets = new HashSet<Container>(ReferenceEqualityComparer.Instance);
        var work = new Stack<Container>();
        work.Push(coverage.Program.Tree.Root);
        while (work.TryPop(out var container))
        {
            foreach (var node in container.Content)
            {
                if (node is Container inner) work.Push(inner);
                else if (node is DivertNode { Target: { } target }) Add(target);
                else if (node is DivertTargetNode { Target: { } value } place && !FlowGraph.IsCounted(place)) Add(value);
            }
            foreach (var named in container.NamedOnly)
                if (!staged.Functions.All.Contains(named)) work.Push(named);
        }
        return targets;

        void Add(Node target)
        {
            for (var at = target as Container ?? target.Parent; at is not null; at = at.Parent) targets.Add(at);
        }
    }

    /// <summary>What may be come to from knots that the stage brings on: cues and interrupts.</summary>
    private static HashSet<Node> BroughtOn(StoryCoverage coverage, StageDirections? directions)
    {
        var nodes = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        var knots = directions?.Flows.Where(flow => flow.Cue is not null || flow.IsInterrupt).Select(flow => ContainerPath.Resolve(coverage.Program.Tree.Root, flow.Path)).OfType<Container>().ToList();
        if (knots is null or []) return nodes;
        var graph = new FlowGraph(coverage.Program.Tree);
        var work = new Stack<int>(knots.Select(graph.IdOf));
        while (work.TryPop(out var node))
        {
            if (!nodes.Add(graph.Nodes[node])) continue;
            foreach (var next in graph.Successors(node)) work.Push(next);
        }
        return nodes;
    }

    private static Dictionary<Container, ChoiceNode> Choices(StoryCoverage coverage)
    {
        var choices = new Dictionary<Container, ChoiceNode>(ReferenceEqualityComparer.Instance);
        for (var address = 0; address < coverage.Program.CodeSize; address++)
            if (coverage.Program.PlaceAt(address).Node is ChoiceNode { Target: { } content } choice) choices.TryAdd(content, choice);
        return choices;
    }
}
