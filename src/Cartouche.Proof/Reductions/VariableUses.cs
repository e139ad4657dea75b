using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Reductions;

/// <summary>What a place in the code needs to know of a variable.</summary>
/// <param name="Kind">Whether it needs its type.</param>
/// <param name="IsWhole">Whether it needs all of its value.</param>
/// <param name="Items">Otherwise the list items of which it needs to know whether the value has them.</param>
/// <param name="MayShift">Whether items of a list may become others here, so that which are needed cannot be told.</param>
internal sealed record VariableUse(bool Kind, bool IsWhole, IReadOnlyList<string> Items, bool MayShift = false)
{
    public static readonly VariableUse None = new(false, false, []);
    public static readonly VariableUse KindOnly = new(true, false, []);
    public static readonly VariableUse Shift = new(true, false, [], true);
    public static readonly VariableUse Whole = new(true, true, []);

    public VariableUse And(VariableUse other) =>
        new(Kind || other.Kind, IsWhole || other.IsWhole, [.. Items.Union(other.Items)], MayShift || other.MayShift);
}

/// <summary>
/// How global variables are read. A value that goes back into the variable it came from (<c>x += y</c>) is needed only if
/// the variable is needed afterwards (strong liveness: Giegerich, Möncke, Wilhelm 1981); the type is needed, since an
/// operator may refuse it. Of a list that is asked whether it has an item, that item is needed. What is printed is not
/// needed at all, since nothing but prose depends on it; unless the print may be part of a string. A variable handed to a
/// function by reference is used as the function uses its parameter.
/// </summary>
internal sealed class VariableUses
{
    private readonly Func<string, bool> _isGlobal;
    private readonly HashSet<string> _items = new(StringComparer.Ordinal);
    private readonly HashSet<string> _temporaries = new(StringComparer.Ordinal);
    private readonly Dictionary<Container, List<DivertNode>> _calls = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Node> _functions = new(ReferenceEqualityComparer.Instance);

    /// <summary>Places that are values: what is given to them there is not followed.</summary>
    private readonly HashSet<Node> _values = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(Container, string), VariableUse> _parameters = [];
    private readonly bool _printsMatter;
    private readonly bool _itemsOnly;

    /// <param name="tree">The story.</param>
    /// <param name="nodes">All its nodes.</param>
    /// <param name="isGlobal">Whether a name is that of a global.</param>
    /// <param name="itemsOnly">Whether items are told apart within a list.</param>
    public VariableUses(StoryTree tree, IReadOnlyList<Node> nodes, Func<string, bool> isGlobal, bool itemsOnly)
    {
        _isGlobal = isGlobal;
        _itemsOnly = itemsOnly;
        foreach (var list in tree.Lists)
            foreach (var item in list.Items)
            {
                _items.Add(item.Key);
                _items.Add(list.Name + "." + item.Key);
            }
        foreach (var node in nodes)
        {
            if (node is AssignNode assign && !isGlobal(assign.Name)) _temporaries.Add(assign.Name);
            else if (node is DivertTargetNode { Target: { } place }) _values.Add(place);
            else if (node is DivertNode { Target: Container target } call)
            {
                if (call.Kind == DivertKind.Function) _functions.Add(target);
                if (!_calls.TryGetValue(target, out var calls)) _calls.Add(target, calls = []);
                calls.Add(call);
            }
        }
        _printsMatter = nodes.Any(n => n is DivertNode { Kind: not (DivertKind.Function or DivertKind.External) } divert && FunctionOf(divert) is { } function && !IsWithin(divert.Target, function));
    }

    /// <summary>What reading a variable here needs of it.</summary>
    public VariableUse Of(VariableNode node)
    {
        var (operand, native, assign) = (At(node, 1), At(node, 2) as NativeNode, At(node, 3) as AssignNode);
        if (operand is CommandNode { Command: Command.EvalOutput } && !_printsMatter && FunctionOf(node) is null && !IsInString(node)) return VariableUse.None;
        if (native is null || !IsPlain(operand)) return VariableUse.Whole;
        if (native.Function is Native.Add or Native.Subtract or Native.Intersect && assign is { IsDeclaration: false } && assign.Name == node.Name) return IsList(operand!, []) ? VariableUse.KindOnly : VariableUse.Shift;
        return native.Function is Native.Has or Native.HasNot or Native.Intersect && _itemsOnly && Constant(operand!) is { Count: > 0 } items
            ? new VariableUse(true, false, items)
            : VariableUse.Whole;
    }

    /// <summary>What a reference made here needs of the variable it refers to.</summary>
    public VariableUse Of(VariablePointerNode node) => Of(node, []);

    /// <summary>Whether what is assigned was made from the variable's own value.</summary>
    public static bool IsUpdate(AssignNode node) =>
        !node.IsDeclaration && At(node, -1) is NativeNode { Function: Native.Add or Native.Subtract or Native.Intersect } && IsPlain(At(node, -2))
        && At(node, -3) is VariableNode variable && variable.Name == node.Name;

    private VariableUse Of(VariablePointerNode node, HashSet<(Container, string)> open)
    {
        // Arguments are pushed in order; the first parameter takes the last.
        var above = 0;
        for (var i = 1; ; i++)
        {
            switch (At(node, i))
            {
                case DivertNode { Kind: DivertKind.Function, IsConditional: false, Variable: null, Target: Container function }:
                    return ParameterAt(function, above) is { } name ? OfParameter(function, name, open) : VariableUse.Whole;
                case { } pushed when IsPlain(pushed) || pushed is VariablePointerNode:
                    above++;
                    continue;
                default:
                    return VariableUse.Whole;
            }
        }
    }

    private VariableUse OfParameter(Container function, string name, HashSet<(Container, string)> open)
    {
        if (_parameters.TryGetValue((function, name), out var known)) return known;
        if (!open.Add((function, name))) return VariableUse.Whole;
        var use = VariableUse.None;
        var declarations = 0;
        foreach (var node in Within(function))
        {
            use = node switch
            {
                VariableNode variable when variable.Name == name => use.And(Of(variable)),
                VariablePointerNode pointer when pointer.Name == name => use.And(Of(pointer, open)),
                AssignNode { IsDeclaration: false } assign when assign.Name == name => use.And(IsUpdate(assign) ? VariableUse.KindOnly : VariableUse.Whole),
                AssignNode assign when assign.Name == name && declarations++ > 0 => VariableUse.Whole,
                DivertNode divert when divert.Variable == name || (divert.Kind is not (DivertKind.Function or DivertKind.External) && !IsWithin(divert.Target, function)) => VariableUse.Whole,
                _ => use,
            };
        }
        open.Remove((function, name));
        // What was found while a caller was still open may have been cut short there, but only towards too much.
        return _parameters[(function, name)] = use;
    }

    private static string? ParameterAt(Container function, int index)
    {
        if (index >= function.Content.Count) return null;
        for (var i = 0; i <= index; i++)
            if (function.Content[i] is not AssignNode { IsDeclaration: true, IsGlobal: false }) return null;
        return ((AssignNode)function.Content[index]).Name;
    }

    private static IEnumerable<Node> Within(Container root)
    {
        var work = new Stack<Container>();
        work.Push(root);
        while (work.TryPop(out var container))
        {
            foreach (var node in container.Content)
            {
                yield return node;
                if (node is Container inner) work.Push(inner);
            }
            foreach (var named in container.NamedOnly) work.Push(named);
        }
    }

    private static bool IsWithin(Node? node, Container container)
    {
        for (var at = node; at is not null; at = at.Parent)
            if (ReferenceEquals(at, container)) return true;
        return false;
    }

    private Container? FunctionOf(Node node)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
            if (_functions.Contains(at)) return (Container)at;
        return null;
    }

    private static bool IsInString(Node node)
    {
        for (Node at = node; at.Parent is { } parent; at = parent)
        {
            var depth = 0;
            for (var i = 0; i < at.Index; i++)
                if (parent.Content[i] is CommandNode command) depth += command.Command switch { Command.BeginString => 1, Command.EndString => -1, _ => 0 };
            if (depth > 0) return true;
        }
        return false;
    }

    /// <summary>The items of an operand that is always the same list.</summary>
    private IReadOnlyList<string>? Constant(Node operand) => operand switch
    {
        ListNode list => [.. list.Items.Select(item => item.Key)],
        VariableNode { Name: var name } when _items.Contains(name) && !_isGlobal(name) && !_temporaries.Contains(name) => [name],
        _ => null,
    };

    /// <summary>Whether an operand is a list for certain: a constant, or a parameter that is given nothing else.</summary>
    private bool IsList(Node operand, HashSet<(Container, string)> open)
    {
        if (Constant(operand) is not null) return true;
        if (operand is not VariableNode { Name: var name } || _isGlobal(name)) return false;
        var (owner, index) = ParameterOf(operand, name);
        if (owner is null || _values.Contains(owner) || !_calls.TryGetValue(owner, out var calls)) return false;
        if (!open.Add((owner, name))) return true;
        if (Within(owner).Count(node => node is AssignNode assign && assign.Name == name) != 1) return false;
        return calls.All(call => ArgumentAt(call, index) is { } argument && IsList(argument, open));
    }

    /// <summary>The knot or function around a node that has a parameter of this name, and which it is, from the last.</summary>
    private static (Container? Owner, int Index) ParameterOf(Node node, string name)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
            for (var i = 0; ParameterAt(at, i) is { } parameter; i++)
                if (parameter == name) return (at, i);
        return (null, -1);
    }

    private static Node? ArgumentAt(DivertNode call, int index)
    {
        if (call.IsConditional) return null;
        // Outside expressions their end stands between.
        var last = At(call, -1) is CommandNode { Command: Command.EvalEnd } ? -2 : -1;
        for (var i = 0; i < index; i++)
            if (At(call, last - i) is not { } above || !(IsPlain(above) || above is VariablePointerNode)) return null;
        return At(call, last - index) is { } argument && IsPlain(argument) ? argument : null;
    }

    /// <summary>Whether a node does nothing but push one value.</summary>
    private static bool IsPlain(Node? node) => node is IntNode or FloatNode or BoolNode or ListNode or DivertTargetNode or VariableNode or ReadCountNode;

    private static Node? At(Node node, int offset) =>
        node.Index >= 0 && node.Parent is { } parent && (uint)(node.Index + offset) < (uint)parent.Content.Count ? parent.Content[node.Index + offset] : null;
}
