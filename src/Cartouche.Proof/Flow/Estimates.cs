using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Flow;

/// <summary>
/// Follows values through the story's expressions, as far as flow comes: what each variable may hold, over all that is
/// assigned to it anywhere, and whether each condition may be true and false. Made better round by round together with
/// <see cref="StaticReach"/>, from below: only what is come to counts (Wegman, Zadeck 1991).
/// </summary>
/// <param name="tree">The story.</param>
/// <param name="free">Variables that others than the story may set.</param>
internal sealed class Estimates(StoryTree tree, IEnumerable<string> free)
{
    /// <summary>Rounds after which what still grows is taken to grow without end.</summary>
    private const int PatientRounds = 6;

    private readonly Dictionary<string, Estimate> _variables = free.ToDictionary(name => name, _ => Estimate.Anything, StringComparer.Ordinal);
    private readonly Dictionary<Node, (bool True, bool False)> _conditions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _items = ItemsOf(tree);
    private readonly HashSet<string> _globals = GlobalsOf(tree);
    private readonly List<(Estimate Value, IReadOnlyCollection<string>? Exact)> _stack = [];
    private Func<Node, bool> _isReached = _ => false;
    private bool _isChanged;
    private int _round;

    /// <summary>Whether a conditional divert, or a choice with a condition, may be taken.</summary>
    public bool MayBeTrue(Node condition) => _conditions.GetValueOrDefault(condition).True;

    /// <summary>Whether it may be passed by.</summary>
    public bool MayBeFalse(Node condition) => _conditions.GetValueOrDefault(condition).False;

    /// <summary>Takes into account what flow comes to by now; whether that changed anything.</summary>
    public bool Improve(Func<Node, bool> isReached)
    {
        _isReached = isReached;
        _isChanged = false;
        _round++;
        var work = new Stack<Container>([tree.Root]);
        while (work.TryPop(out var container))
        {
            _stack.Clear();
            // Declarations run before all else.
            Follow(container, work, isSure: container.Name == "global decl" && ReferenceEquals(container.Parent, tree.Root));
        }
        return _isChanged;
    }

    private void Follow(Container container, Stack<Container> work, bool isSure)
    {
        foreach (var node in container.Content)
        {
            if (node is Container inner) Follow(inner, work, isSure);
            else Step(node, isSure || _isReached(node));
        }
        foreach (var named in container.NamedOnly) work.Push(named);
    }

    private void Step(Node node, bool isReached)
    {
        switch (node)
        {
            case IntNode number:
                Push(Estimate.Number(number.Value));
                break;
            case BoolNode truth:
                Push(Estimate.Number(truth.Value ? 1 : 0));
                break;
            case ListNode list:
                Push(Estimate.Items(list.Items.Select(item => item.Key)), [.. list.Items.Select(item => item.Key)]);
                break;
            case VariableNode variable:
                Read(variable.Name);
                break;
            case VariablePointerNode pointer:
                if (isReached) Assign(pointer.Name, Estimate.Anything);
                Push(Estimate.Anything);
                break;
            case ReadCountNode { Target: { } counted }:
                Push(_isReached(counted) ? Estimate.Count : Estimate.Number(0));
                break;
            case FloatNode or DivertTargetNode or VoidNode or ReadCountNode:
                Push(Estimate.Anything);
                break;
            case AssignNode assign:
                var value = Pop().Value;
                if (isReached) Assign(assign.Name, IsParameter(assign) ? Estimate.Anything : value);
                break;
            case NativeNode native:
                Apply(native.Function);
                break;
            case ChoiceNode choice:
                if ((choice.Flags & ChoiceFlags.HasCondition) != 0) Condition(choice, Pop().Value, isReached);
                if ((choice.Flags & ChoiceFlags.HasChoiceOnlyContent) != 0) Pop();
                if ((choice.Flags & ChoiceFlags.HasStartContent) != 0) Pop();
                break;
            case DivertNode divert:
                if (divert.IsConditional) Condition(divert, Pop().Value, isReached);
                if (divert.Kind != DivertKind.Jump) Call(divert);
                break;
            case CommandNode { Command: Command.EndString } end:
                Push(TextBefore(end) is { } text ? Estimate.Text(text) : Estimate.Anything);
                break;
            case CommandNode command:
                Step(command.Command);
                break;
        }
    }

    private void Step(Command command)
    {
        switch (command)
        {
            case Command.Duplicate:
                var top = Pop();
                _stack.Add(top);
                _stack.Add(top);
                break;
            case Command.Pop:
                Pop();
                break;
            case Command.EvalOutput:
                Pop();
                break;
            case Command.ChoiceCount:
                Push(Estimate.Count);
                break;
            case Command.VisitIndex or Command.Turns:
                Push(Estimate.Between(-1, int.MaxValue));
                break;
            case Command.ReadCount:
                Pop();
                Push(Estimate.Count);
                break;
            case Command.TurnsSince:
                Pop();
                Push(Estimate.Between(-1, int.MaxValue));
                break;
            case Command.Random:
                var (most, least) = (Pop().Value, Pop().Value);
                Push(Estimate.Least(least, most).Or(Estimate.Most(least, most)));
                break;
            case Command.SequenceShuffleIndex:
                Pop();
                Pop();
                Push(Estimate.Count);
                break;
            case Command.ListFromInt:
                Pop();
                Pop();
                Push(Estimate.Anything);
                break;
            case Command.ListRange:
                Pop();
                Pop();
                Push(Estimate.PartOf(Pop().Value));
                break;
            case Command.ListRandom:
                Push(Estimate.PartOf(Pop().Value));
                break;
            case Command.SeedRandom:
                Pop();
                Push(Estimate.Anything);
                break;
            case Command.Done or Command.End or Command.PopFunction or Command.PopTunnel:
                _stack.Clear();
                break;
        }
    }

    private void Apply(Native function)
    {
        if (InkNames.Arity(function) == 1)
        {
            var operand = Pop().Value;
            Push(function switch
            {
                Native.Not => Estimate.Not(operand),
                Native.Negate => Estimate.Negate(operand),
                Native.ListCount => Estimate.CountOf(operand),
                Native.ListMin or Native.ListMax => Estimate.PartOf(operand),
                _ => Estimate.Anything,
            });
            return;
        }
        var (right, exact) = Pop();
        var left = Pop().Value;
        Push(function switch
        {
            Native.Add => Estimate.Add(left, right),
            Native.Subtract => Estimate.Subtract(left, right),
            Native.Multiply => Estimate.Multiply(left, right),
            Native.Modulo => Estimate.Modulo(left, right),
            Native.Min => Estimate.Least(left, right),
            Native.Max => Estimate.Most(left, right),
            Native.Equal => Estimate.Equal(left, right),
            Native.NotEqual => Estimate.Not(Estimate.Equal(left, right)),
            Native.Less => Estimate.Less(left, right),
            Native.LessOrEqual => Estimate.LessOrEqual(left, right),
            Native.Greater => Estimate.Less(right, left),
            Native.GreaterOrEqual => Estimate.LessOrEqual(right, left),
            Native.And => Estimate.And(left, right),
            Native.Or => Estimate.Either(left, right),
            Native.Has => Estimate.Has(left, right, exact),
            Native.HasNot => Estimate.Not(Estimate.Has(left, right, exact)),
            Native.Intersect => Estimate.Intersect(left, right),
            _ => Estimate.Anything,
        });
    }

    /// <summary>How many values a call takes is not known here: all that lie there may be anything then.</summary>
    private void Call(DivertNode call)
    {
        for (var i = 0; i < _stack.Count; i++) _stack[i] = (Estimate.Anything, null);
        if (call.Kind is DivertKind.Function or DivertKind.External) Push(Estimate.Anything);
    }

    /// <summary>Items come before temporaries of the same name; a temporary that is not there yet reads as 0.</summary>
    private void Read(string name)
    {
        var held = _variables.GetValueOrDefault(name);
        if (_globals.Contains(name)) Push(held);
        else if (_items.TryGetValue(name, out var item)) Push(Estimate.Items([item]), [item]);
        else Push(held.Or(Estimate.Number(0)));
    }

    /// <summary>The text that is made here, where it is plain.</summary>
    private static string? TextBefore(Node end)
    {
        var text = "";
        for (var i = end.Index - 1; i >= 0; i--)
        {
            if (end.Parent!.Content[i] is CommandNode { Command: Command.BeginString }) return text.Trim() == text ? text : null;
            if (end.Parent.Content[i] is not TextNode part) return null;
            text = part.Text + text;
        }
        return null;
    }

    /// <summary>Whether it takes what a caller left.</summary>
    private static bool IsParameter(AssignNode assign)
    {
        for (var i = 0; i < assign.Index; i++)
            if (assign.Parent!.Content[i] is not AssignNode) return false;
        return true;
    }

    private void Condition(Node node, Estimate value, bool isReached)
    {
        if (!isReached) return;
        var known = _conditions.GetValueOrDefault(node);
        var now = (known.True || value.MayBeTrue, known.False || value.MayBeFalse);
        if (now == known) return;
        _conditions[node] = now;
        _isChanged = true;
    }

    private void Assign(string name, Estimate value)
    {
        var known = _variables.GetValueOrDefault(name);
        var now = known.Or(value);
        if (now == known) return;
        if (_round > PatientRounds) now = now.Widened(known);
        _variables[name] = now;
        _isChanged = true;
    }

    private void Push(Estimate value, IReadOnlyCollection<string>? exact = null) => _stack.Add((value, exact));

    /// <summary>What lies below what was pushed here comes from elsewhere.</summary>
    private (Estimate Value, IReadOnlyCollection<string>? Exact) Pop()
    {
        if (_stack.Count == 0) return (Estimate.Anything, null);
        var top = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return top;
    }

    private static HashSet<string> GlobalsOf(StoryTree tree)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!tree.Root.Named.TryGetValue("global decl", out var declarations)) return names;
        foreach (var node in declarations.Content)
            if (node is AssignNode { IsGlobal: true } assign) names.Add(assign.Name);
        return names;
    }

    /// <summary>Items by their full names, and by their own names where these are no others'.</summary>
    private static Dictionary<string, string> ItemsOf(StoryTree tree)
    {
        var items = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var list in tree.Lists)
        {
            foreach (var item in list.Items)
            {
                var full = $"{list.Name}.{item.Key}";
                items[full] = full;
                items.TryAdd(item.Key, full);
            }
        }
        return items;
    }
}
