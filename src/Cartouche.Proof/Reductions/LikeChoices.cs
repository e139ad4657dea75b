using System.Globalization;
using System.Text;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Reductions;

/// <summary>
/// Choices that differ in their wording alone: offered at the same place, each once, and doing the same to the story.
/// Exchanging two of them everywhere turns the story into itself, so that states which differ only in which of them
/// were made behave alike (symmetry reduction: Ip, Dill 1996; Emerson, Sistla 1996).
/// </summary>
internal static class LikeChoices
{
    /// <summary>The label by which a choice's text returns to where it is shown from.</summary>
    private const string ReturnVariable = "$r";

    /// <summary>Finds them: for each set the choice points, in the order in which they are offered.</summary>
    /// <param name="nodes">All nodes of the story.</param>
    /// <param name="isWatched">Content that something else asks about.</param>
    public static List<IReadOnlyList<ChoiceNode>> Find(IReadOnlyList<Node> nodes, Func<Container, bool> isWatched)
    {
        // What asks how many choices are on offer sees them one by one.
        if (nodes.Any(n => n is CommandNode { Command: Command.ChoiceCount })) return [];
        var referrers = Referrers(nodes);
        var sets = new Dictionary<(Container Weave, string Sketch), List<ChoiceNode>>();
        foreach (var node in nodes)
        {
            if (node is not ChoiceNode { Target: { } content } choice || choice.Flags != (choice.Flags & (ChoiceFlags.OnceOnly | ChoiceFlags.HasStartContent | ChoiceFlags.HasChoiceOnlyContent))) continue;
            if ((choice.Flags & ChoiceFlags.OnceOnly) == 0 || content.Parent is not { } weave || isWatched(content)) continue;
            if (SiteOf(choice, weave) is not { } site || Sketch.Of(choice, site, content, referrers) is not { } sketch) continue;
            if (sets.TryGetValue((weave, sketch), out var set)) set.Add(choice);
            else sets.Add((weave, sketch), [choice]);
        }
        return [.. sets.Where(set => set.Value.Count > 1).SelectMany(set => InOrder(set.Key.Weave, set.Value)).Where(set => set.Count > 1)];
    }

    /// <summary>The nodes that offer a choice: a part of the weave of their own, or those from the beginning of its wording on.</summary>
    private static List<Node>? SiteOf(ChoiceNode choice, Container weave)
    {
        if (ReferenceEquals(choice.Parent?.Parent, weave) && choice.Parent!.Index >= 0) return [choice.Parent];
        if (!ReferenceEquals(choice.Parent, weave)) return null;
        for (var i = choice.Index - 1; i >= 0; i--)
            if (weave.Content[i] is CommandNode { Command: Command.EvalStart }) return [.. Enumerable.Range(i, choice.Index - i + 1).Select(at => weave.Content[at])];
        return null;
    }

    /// <summary>In the order of the weave, in parts between which it may be left, or gets another temporary: then those before are offered from another call stack than those after.</summary>
    private static IEnumerable<List<ChoiceNode>> InOrder(Container weave, List<ChoiceNode> choices)
    {
        choices.Sort((a, b) => PlaceIn(a).CompareTo(PlaceIn(b)));
        var hasReturn = (choices[0].Flags & ChoiceFlags.HasStartContent) != 0;
        var part = new List<ChoiceNode> { choices[0] };
        foreach (var (before, after) in choices.Zip(choices.Skip(1)))
        {
            for (var i = PlaceIn(before); i < PlaceIn(after); i++)
            {
                if (!LeadsAway(weave.Content[i], weave.Content[i]) && !Declares(weave.Content[i], hasReturn)) continue;
                yield return part;
                part = [];
                break;
            }
            part.Add(after);
        }
        yield return part;

        int PlaceIn(ChoiceNode choice) => ReferenceEquals(choice.Parent, weave) ? choice.Index : choice.Parent!.Index;
    }

    /// <summary>Whether something makes a temporary that the choices themselves do not make.</summary>
    private static bool Declares(Node node, bool hasReturn) => node switch
    {
        Container container => container.Content.Any(inner => Declares(inner, hasReturn)) || container.NamedOnly.Any(inner => Declares(inner, hasReturn)),
        AssignNode { IsGlobal: false, IsDeclaration: true } assign => !hasReturn || assign.Name != ReturnVariable,
        _ => false,
    };

    private static bool LeadsAway(Node node, Node within)
    {
        if (node is Container container) return container.Content.Any(inner => LeadsAway(inner, within)) || container.NamedOnly.Any(inner => LeadsAway(inner, within));
        if (node is CommandNode { Command: Command.Done or Command.End or Command.PopTunnel or Command.PopFunction or Command.StartThread }) return true;
        if (node is not DivertNode divert || divert.Kind is DivertKind.Function or DivertKind.External) return false;
        return divert.Variable != ReturnVariable && !(divert is { Kind: DivertKind.Jump, Target: { } target } && IsWithin(target, within));
    }

    private static bool IsWithin(Node node, Node place)
    {
        for (var at = node; at is not null; at = at.Parent)
            if (ReferenceEquals(at, place)) return true;
        return false;
    }

    /// <summary>For each node those that name it.</summary>
    private static Dictionary<Node, List<Node>> Referrers(IReadOnlyList<Node> nodes)
    {
        var referrers = new Dictionary<Node, List<Node>>(ReferenceEqualityComparer.Instance);
        foreach (var node in nodes)
        {
            var target = node switch
            {
                DivertNode divert => divert.Target,
                DivertTargetNode value => value.Target,
                ReadCountNode count => count.Target,
                ChoiceNode choice => choice.Target,
                _ => null,
            };
            if (target is null) continue;
            if (referrers.TryGetValue(target, out var known)) known.Add(node);
            else referrers.Add(target, [node]);
        }
        return referrers;
    }

    /// <summary>All that a choice does, written down without its wording: equal for choices that do the same.</summary>
    private sealed class Sketch
    {
        private readonly StringBuilder _text = new();
        private readonly Dictionary<Node, int> _numbers = new(ReferenceEqualityComparer.Instance);
        private readonly List<Node> _region = [];
        private readonly ChoiceNode _choice;
        private bool _isPlain = true;

        private Sketch(ChoiceNode choice) => _choice = choice;

        /// <summary>The sketch of a choice; <see langword="null"/> where it does more than a straight line of text and assignments.</summary>
        public static string? Of(ChoiceNode choice, List<Node> site, Container content, Dictionary<Node, List<Node>> referrers)
        {
            var sketch = new Sketch(choice);
            foreach (var node in site) sketch.Collect(node);
            sketch.Collect(content);
            foreach (var node in sketch._region)
            {
                sketch.Write(node);
                // Nobody else comes here, or asks about it.
                if (referrers.TryGetValue(node, out var by) && by.Exists(referrer => !sketch._numbers.ContainsKey(referrer))) return null;
            }
            return sketch._isPlain ? sketch._text.ToString() : null;
        }

        private void Collect(Node node)
        {
            _numbers.Add(node, _region.Count);
            _region.Add(node);
            if (node is not Container container) return;
            foreach (var inner in container.Content) Collect(inner);
            foreach (var inner in container.NamedOnly) Collect(inner);
        }

        private void Write(Node node)
        {
            switch (node)
            {
                case Container container:
                    // What it is reached by is no difference; what is counted about it is.
                    _isPlain &= container.Flags == CountFlags.None || ReferenceEquals(container, _choice.Target) && (container.Flags & CountFlags.Turns) == 0;
                    Token('C', $"{(int)container.Flags} {container.Content.Count} {container.NamedOnly.Count()}");
                    break;
                case TextNode text:
                    Token(text.Text == "\n" ? 'N' : 'T', "");
                    break;
                case GlueNode:
                    Token('G', "");
                    break;
                case IntNode number:
                    Token('I', number.Value.ToString(CultureInfo.InvariantCulture));
                    break;
                case FloatNode number:
                    Token('F', BitConverter.SingleToInt32Bits(number.Value).ToString(CultureInfo.InvariantCulture));
                    break;
                case BoolNode truth:
                    Token('B', truth.Value ? "1" : "0");
                    break;
                case ListNode list:
                    Token('L', string.Join(' ', list.Items.Select(item => $"{item.Key}={item.Value}").Concat(list.Origins)));
                    break;
                case VariableNode variable:
                    Token('V', variable.Name);
                    break;
                case AssignNode assign:
                    Token('A', $"{assign.Name} {assign.IsGlobal} {assign.IsDeclaration}");
                    break;
                case NativeNode native:
                    Token('O', native.Function.ToString());
                    break;
                case ChoiceNode choice:
                    _isPlain &= ReferenceEquals(choice, _choice);
                    Token('?', ((int)choice.Flags).ToString(CultureInfo.InvariantCulture));
                    break;
                case CommandNode { Command: Command.EvalStart or Command.EvalOutput or Command.EvalEnd or Command.Duplicate or Command.Pop or Command.BeginString or Command.EndString or Command.NoOp or Command.Done or Command.End or Command.PopTunnel } command:
                    Token('X', command.Command.ToString());
                    break;
                case DivertNode { Kind: DivertKind.Jump, IsConditional: false } jump when jump.Target is not null || jump.Variable == ReturnVariable:
                    Token('J', jump.Target is { } target ? Number(target) : ReturnVariable);
                    break;
                case DivertTargetNode { Target: { } place } value when _numbers.ContainsKey(place) && IsForReturn(value):
                    Token('P', Number(place));
                    break;
                default:
                    // Logic of its own: which of its lines are read depends on more than that it was chosen.
                    _isPlain = false;
                    break;
            }
        }

        /// <summary>Whether all that becomes of a place is that a choice's text returns to it.</summary>
        private static bool IsForReturn(Node value)
        {
            var after = Flow.FlowGraph.After(value);
            if (after is CommandNode { Command: Command.EvalEnd }) after = Flow.FlowGraph.After(after);
            return after is AssignNode { Name: ReturnVariable, IsGlobal: false, IsDeclaration: true };
        }

        /// <summary>A place by where it stands in the choice itself, or else by its path.</summary>
        private string Number(Node place) => _numbers.TryGetValue(place, out var number) ? number.ToString(CultureInfo.InvariantCulture) : place.Path;

        private void Token(char kind, string value) => _text.Append(kind).Append(value).Append('\n');
    }
}
