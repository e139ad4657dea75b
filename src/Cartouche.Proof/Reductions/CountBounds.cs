using Cartouche.Proof.Claims;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Reductions;

/// <summary>How much of a count the story can tell apart.</summary>
/// <param name="Exact">Up to this it is told apart in full; <see cref="int.MaxValue"/> where everything may matter.</param>
/// <param name="Cycle">Beyond that only its remainder by this.</param>
internal readonly record struct CountBound(int Exact, int Cycle)
{
    public static readonly CountBound Unbounded = new(int.MaxValue, 1);
    public static readonly CountBound None = new(0, 1);

    public bool IsBounded => Exact != int.MaxValue;

    /// <summary>The least count that the story cannot tell from <paramref name="count"/>.</summary>
    public int Reduce(int count) => count <= Exact || count < 0 ? count : Exact + 1 + ((count - Exact - 1) % Cycle);

    public CountBound And(CountBound other)
    {
        if (!IsBounded || !other.IsBounded) return Unbounded;
        long cycle = (long)Cycle / (long)System.Numerics.BigInteger.GreatestCommonDivisor(Cycle, other.Cycle) * other.Cycle;
        return cycle > 1 << 20 ? Unbounded : new CountBound(Math.Max(Exact, other.Exact), (int)cycle);
    }
}

/// <summary>
/// Follows visit counts and turns through the story's expressions: compared with a constant they matter up to it, in a
/// cycle by their remainder, as a condition by whether they are 0. A count that flows into arithmetic, a variable, an
/// argument or a tested string matters in full. Printing alone tells nothing apart.
/// </summary>
internal sealed class CountBounds
{
    private readonly Dictionary<Container, CountBound> _visits = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Container, CountBound> _turns = new(ReferenceEqualityComparer.Instance);
    private readonly List<Entry> _stack = [];
    /// <summary>Counts that are printed outside any text: within one, where it calls the function that prints them.</summary>
    private readonly List<Entry> _printed = [];

    /// <summary>Whether a text that calls a function is tested or kept.</summary>
    private bool _callsEscape;
    private readonly Stack<(int Height, List<Entry> Printed)> _strings = new();

    /// <param name="tree">The story.</param>
    /// <param name="functions">Of the functions of conditions only those that claims ask for tell counts apart.</param>
    public CountBounds(StoryTree tree, ConditionFunctions functions)
    {
        var work = new Stack<Container>();
        work.Push(tree.Root);
        while (work.Count > 0)
        {
            _stack.Clear();
            _strings.Clear();
            var next = work.Pop();
            if (!functions.All.Contains(next) || functions.Asked.Contains(next)) Follow(next, work);
        }
        if (_callsEscape)
            foreach (var entry in _printed) Escape(entry);
    }

    /// <summary>Whether some visit count is asked for by a target known only while the story runs.</summary>
    public bool AnyVisits { get; private set; }

    public bool AnyTurns { get; private set; }

    public CountBound Visits(Container container) => AnyVisits ? CountBound.Unbounded : _visits.GetValueOrDefault(container, CountBound.None);

    /// <summary>The bound on the turns since a visit.</summary>
    public CountBound Turns(Container container) => AnyTurns ? CountBound.Unbounded : _turns.GetValueOrDefault(container, CountBound.None);

    /// <summary>The container whose count a <c>readc</c> or <c>turns</c> asks for, when it stands right before.</summary>
    public static Container? ConstantOperand(CommandNode node) =>
        node.Parent is { } parent && node.Index > 0 && parent.Content[node.Index - 1] is DivertTargetNode { Target: Container target } ? target : null;

    private enum What
    {
        Other,
        Constant,
        Target,

        /// <summary>A count itself.</summary>
        Visits,

        /// <summary>A count less one, as sequences ask for.</summary>
        VisitIndex,
        TurnsSince,

        /// <summary>Text, perhaps with counts in it.</summary>
        Text,

        /// <summary>What a call within a text printed: any count that is printed somewhere.</summary>
        Anything,
    }

    private readonly record struct Entry(What What, Container? Of = null, int Number = 0, List<Entry>? Printed = null);

    private void Follow(Container container, Stack<Container> work)
    {
        foreach (var node in container.Content)
        {
            if (node is Container inner) Follow(inner, work);
            else Step(node);
        }
        foreach (var named in container.NamedOnly) work.Push(named);
    }

    private void Step(Node node)
    {
        switch (node)
        {
            case IntNode number:
                Push(new Entry(What.Constant, Number: number.Value));
                break;
            case BoolNode truth:
                Push(new Entry(What.Constant, Number: truth.Value ? 1 : 0));
                break;
            case ReadCountNode { Target: { } target }:
                Push(new Entry(What.Visits, target));
                break;
            case DivertTargetNode target:
                Push(new Entry(What.Target, target.Target as Container));
                break;
            case FloatNode or ListNode or VariableNode or VariablePointerNode or VoidNode or ReadCountNode:
                Push(default);
                break;
            case AssignNode:
                // Parameters come from the stack of whoever calls, where they have escaped.
                if (_stack.Count > 0) Escape(Pop());
                break;
            case NativeNode native:
                Apply(native.Function);
                break;
            case CommandNode command:
                Step(command);
                break;
            case ChoiceNode choice:
                if ((choice.Flags & ChoiceFlags.HasCondition) != 0) Truth(Pop());
                if ((choice.Flags & ChoiceFlags.HasChoiceOnlyContent) != 0) Pop();
                if ((choice.Flags & ChoiceFlags.HasStartContent) != 0) Pop();
                if ((choice.Flags & ChoiceFlags.OnceOnly) != 0 && choice.Target is { } content) Bound(_visits, content, new CountBound(0, 1));
                break;
            case DivertNode divert:
                Step(divert);
                break;
        }
    }

    private void Step(DivertNode divert)
    {
        if (divert.IsConditional) Truth(Pop());
        if (divert.Kind == DivertKind.Jump)
        {
            // A branch takes nothing along but what a switch compares, and drops that first; content that a choice's text shares takes nothing.
            if (divert.IsConditional || _strings.Count > 0) return;
        }
        else if (_strings.TryPeek(out var text))
        {
            text.Printed.Add(new Entry(What.Anything));
        }
        // What is left on the stack goes along as arguments.
        foreach (var entry in _stack) Escape(entry);
        if (divert.Kind is DivertKind.Function or DivertKind.External) Push(default);
    }

    private void Step(CommandNode node)
    {
        switch (node.Command)
        {
            case Command.Duplicate:
                Push(_stack.Count > 0 ? _stack[^1] : default);
                break;
            case Command.Pop:
                if (_stack.Count > 0) Pop();
                break;
            case Command.EvalOutput:
                var printed = Pop();
                if (_strings.TryPeek(out var text)) text.Printed.Add(printed);
                else _printed.Add(printed);
                break;
            case Command.BeginString:
                _strings.Push((_stack.Count, []));
                break;
            case Command.EndString:
                Push(_strings.TryPop(out var made) ? new Entry(What.Text, Printed: made.Printed) : default);
                break;
            case Command.VisitIndex:
                Push(new Entry(What.VisitIndex, node.Parent));
                break;
            case Command.ReadCount:
                Asked(Pop(), What.Visits);
                break;
            case Command.TurnsSince:
                Asked(Pop(), What.TurnsSince);
                break;
            case Command.SequenceShuffleIndex:
                var size = Pop();
                var shown = Pop();
                if (size is { What: What.Constant, Number: > 0 }) Remainder(shown, size.Number);
                else Escape(shown);
                Push(default);
                break;
            case Command.ChoiceCount or Command.Turns:
                Push(default);
                break;
            case Command.Random or Command.ListFromInt:
                Escape(Pop());
                Escape(Pop());
                Push(default);
                break;
            case Command.ListRange:
                Escape(Pop());
                Escape(Pop());
                Escape(Pop());
                Push(default);
                break;
            case Command.SeedRandom or Command.ListRandom:
                Escape(Pop());
                Push(default);
                break;
            case Command.PopFunction or Command.PopTunnel:
                foreach (var entry in _stack) Escape(entry);
                break;
            case Command.Done or Command.End:
                _stack.Clear();
                break;
        }
    }

    private void Asked(Entry target, What what)
    {
        if (target is { What: What.Target, Of: { } container }) Push(new Entry(what, container));
        else
        {
            if (what == What.Visits) AnyVisits = true;
            else AnyTurns = true;
            Push(default);
        }
    }

    private void Apply(Native function)
    {
        if (InkNames.Arity(function) == 1)
        {
            var operand = Pop();
            if (function == Native.Not) Truth(operand);
            else Escape(operand);
            Push(default);
            return;
        }
        var right = Pop();
        var left = Pop();
        switch (function)
        {
            case Native.And or Native.Or:
                Truth(left);
                Truth(right);
                break;
            case Native.Equal or Native.NotEqual or Native.Greater or Native.Less or Native.GreaterOrEqual or Native.LessOrEqual or Native.Min:
                Compare(left, right);
                Compare(right, left);
                break;
            case Native.Modulo when right is { What: What.Constant, Number: > 0 }:
                Remainder(left, right.Number);
                break;
            default:
                Escape(left);
                Escape(right);
                break;
        }
        Push(default);
    }

    private void Compare(Entry count, Entry with)
    {
        if (with.What != What.Constant) Escape(count);
        else if (count.What == What.Text) Escape(count);
        else Exactly(count, with.Number);
    }

    /// <summary>Only whether it is 0 matters.</summary>
    private void Truth(Entry entry)
    {
        if (entry.What == What.Text) Escape(entry);
        else Exactly(entry, 0);
    }

    /// <summary>Whether it is less than, equal to or more than <paramref name="number"/> matters.</summary>
    private void Exactly(Entry entry, int number)
    {
        var least = Math.Max(number, 0);
        if (least > 1 << 20) Escape(entry);
        else if (entry.What == What.Visits) Bound(_visits, entry.Of!, new CountBound(least, 1));
        else if (entry.What == What.VisitIndex) Bound(_visits, entry.Of!, new CountBound(least + 1, 1));
        else if (entry.What == What.TurnsSince) Bound(_turns, entry.Of!, new CountBound(least, 1));
    }

    private void Remainder(Entry entry, int by)
    {
        // A count of 0 and a multiple of the cycle differ in sign once one is taken off.
        if (entry.What is What.Visits or What.VisitIndex) Bound(_visits, entry.Of!, new CountBound(0, by));
        else Escape(entry);
    }

    private void Escape(Entry entry)
    {
        switch (entry.What)
        {
            case What.Visits or What.VisitIndex:
                Bound(_visits, entry.Of!, CountBound.Unbounded);
                break;
            case What.TurnsSince:
                Bound(_turns, entry.Of!, CountBound.Unbounded);
                break;
            case What.Anything:
                _callsEscape = true;
                break;
            case What.Text:
                foreach (var printed in entry.Printed!) Escape(printed);
                break;
        }
    }

    private static void Bound(Dictionary<Container, CountBound> bounds, Container container, CountBound bound) =>
        bounds[container] = bounds.TryGetValue(container, out var known) ? known.And(bound) : bound;

    private void Push(Entry entry) => _stack.Add(entry);

    private Entry Pop()
    {
        if (_stack.Count == 0)
        {
            // Something that no compiler writes reaches for values of elsewhere: they may be any counts.
            AnyVisits = AnyTurns = true;
            return default;
        }
        var top = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return top;
    }
}
