using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Program;

internal sealed partial class ProgramBuilder
{
    /// <summary>A container that stands on its own, with all it holds inline, then the units reachable from it by name.</summary>
    private void EmitUnit(Container unit)
    {
        var pending = new Stack<Container>();
        pending.Push(unit);
        var inline = new List<Container>();
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            _inExpression = false;
            inline.Clear();
            EmitContainer(next, inline);
            Emit(Op.EndOfContent, 0, next);
            for (var i = inline.Count - 1; i >= 0; i--)
            {
                for (var n = inline[i].NameCount - 1; n >= 0; n--)
                    if (inline[i].NameAt(n) is { Index: < 0 } named) pending.Push(named);
            }
        }
    }

    private void EmitContainer(Container container, List<Container> inline)
    {
        if (!Json.InkTreeReader.CanNest(++_depth)) throw new StoryFormatException("The story's containers are nested too deep.");
        inline.Add(container);
        ref var info = ref _containers[container.Id];
        info.Start = _code.Count;
        if (info.VisitCell >= 0 || info.TurnCell >= 0) Emit(Op.Visit, container.Id, container);
        info.Content = _code.Count;
        var content = container.Content;
        info.ChildCount = content.Count;
        var firstChild = _children;
        _firstChildren[container.Id] = firstChild;
        _children += content.Count;

        for (var i = 0; i < content.Count;)
        {
            var address = _code.Count;
            var taken = Fuse(container, i);
            if (taken == 0)
            {
                EmitNode(content[i], inline);
                taken = 1;
            }
            for (var k = 0; k < taken; k++) _childAddresses[firstChild + i + k] = address;
            i += taken;
        }
        _depth--;
    }

    private void EmitNode(Node node, List<Container> inline)
    {
        switch (node)
        {
            case Container child:
                EmitContainer(child, inline);
                break;
            case TextNode text:
                EmitText(text);
                break;
            case GlueNode:
                Emit(Op.Glue, 0, node);
                break;
            case TagNode tag:
                Emit(Op.Tag, AddLiteral(tag.Text), node);
                break;
            case VoidNode:
                EmitConstant(Value.Void, node);
                break;
            case IntNode number:
                EmitConstant(Value.Of(number.Value), node);
                break;
            case FloatNode number:
                EmitConstant(Value.Of(number.Value), node);
                break;
            case BoolNode truth:
                EmitConstant(Value.Of(truth.Value), node);
                break;
            case ListNode list:
                EmitConstant(Value.Of(ValueKind.List, ListConstant(list)), node);
                break;
            case DivertTargetNode target:
                if (target.Target is null) Emit(Op.Unresolved, 0, node);
                else EmitConstant(Value.Of(ValueKind.DivertTarget, TargetId(target.Target)), node);
                break;
            case VariablePointerNode pointer:
                if (_inExpression) Emit(Op.PushPointer, AddConstant(Value.Pointer(NameId(pointer.Name), pointer.Context)), node);
                break;
            case VariableNode variable:
                EmitVariable(variable);
                break;
            case ReadCountNode count:
                if (count.Target is null) Emit(Op.Unresolved, 0, node);
                else Emit(Op.ReadCount, _containers[count.Target.Id].VisitCell, node);
                break;
            case AssignNode assign:
                EmitAssignment(assign);
                break;
            case NativeNode native:
                EmitNative(native);
                break;
            case CommandNode command:
                EmitCommand(command);
                break;
            case DivertNode divert:
                EmitDivert(divert);
                break;
            case ChoiceNode choice:
                EmitChoice(choice);
                break;
            default:
                throw new StoryFormatException($"An element of an unknown kind ({node.GetType().Name}) stands at {node.Path}.");
        }
    }

    private void EmitText(TextNode node)
    {
        if (_inExpression)
        {
            Emit(Op.PushString, _heap.InternString(node.Text), node);
            return;
        }
        if (node.Text == "\n") Emit(Op.Newline, 0, node);
        else if (node.Text.Contains('\n')) Emit(Op.MixedText, AddLiteral(node.Text), node);
        else Emit(Machine.LineText.IsBlank(node.Text) ? Op.Blank : Op.Text, AddLiteral(node.Text), node);
    }

    /// <summary>A bare value outside an expression is not text and prints nothing, as in ink.</summary>
    private void EmitConstant(Value value, Node node)
    {
        if (_inExpression) Emit(Op.Push, AddConstant(value), node);
    }

    private int AddConstant(Value value)
    {
        _constants.Add(value);
        return _constants.Count - 1;
    }

    private int ListConstant(ListNode list)
    {
        var order = new List<int>(list.Items.Count);
        foreach (var (name, _) in list.Items)
        {
            if (!_universe.TryItem(name, out var item))
                throw new StoryFormatException($"The list literal at {list.Path} names the item '{name}', which no list of the story declares.");
            if (!order.Contains(item)) order.Add(item);
        }
        var origins = new List<int>(list.Origins.Count);
        foreach (var name in list.Origins)
            if (_universe.TryDefinition(name, out var definition)) origins.Add(definition);
        return _heap.InternList([.. order], [.. origins]);
    }

    /// <summary>A name is a global, else a list item, else a temporary, in ink's order.</summary>
    private void EmitVariable(VariableNode node)
    {
        var name = NameId(node.Name);
        if (name < _globals) Emit(Op.LoadGlobal, name * 2, node);
        else if (_universe.TryItem(node.Name, out var item))
            Emit(Op.Push, AddConstant(Value.Of(ValueKind.List, _heap.InternItem(item))), node);
        else Emit(Op.LoadTemp, name, node);
    }

    private void EmitAssignment(AssignNode assign)
    {
        var name = NameId(assign.Name);
        var global = name < _globals;
        if (assign.IsDeclaration && !assign.IsGlobal) Emit(Op.DeclareTemp, name, assign);
        else if (global) Emit(Op.StoreGlobal, name * 2, assign);
        else Emit(assign.IsDeclaration ? Op.DeclareTemp : Op.StoreTemp, name, assign);
    }

    /// <summary>Adding or comparing with a constant is so common in ink (sequences, counters) that it has its own instruction.</summary>
    private void EmitNative(NativeNode native)
    {
        if (native.Function is Native.Add or Native.Subtract or Native.Equal && _code.Count > 0)
        {
            var last = _code[^1];
            var inSameContainer = native.Index > 0 && native.Parent is not null && native.Parent.Content[native.Index - 1] is IntNode;
            if (last.Op == Op.Push && inSameContainer && _constants[last.A] is { Kind: ValueKind.Int } constant
                && !(native.Function == Native.Subtract && constant.Payload == int.MinValue))
            {
                _constants.RemoveAt(_constants.Count - 1);
                RemoveLast();
                var operand = native.Function == Native.Subtract ? -constant.Payload : constant.Payload;
                Emit(native.Function == Native.Equal ? Op.EqualInt : Op.AddInt, operand, native.Parent!.Content[native.Index - 1], native.Function == Native.Subtract ? OpFlags.Conditional : (byte)0);
                return;
            }
        }
        Emit(Op.Native, (int)native.Function, native);
    }

    private void EmitCommand(CommandNode node)
    {
        switch (node.Command)
        {
            case Command.EvalStart:
                _inExpression = true;
                return;
            case Command.EvalEnd:
                _inExpression = false;
                return;
            case Command.NoOp:
                return;
            case Command.BeginString:
                Emit(Op.BeginString, 0, node);
                _inExpression = false;
                return;
            case Command.EndString:
                Emit(Op.EndString, 0, node);
                _inExpression = true;
                return;
            case Command.VisitIndex:
                Emit(Op.VisitIndex, _containers[node.Parent!.Id].VisitCell, node);
                return;
            case Command.SequenceShuffleIndex:
                Emit(Op.Shuffle, AddShuffle(node.Parent!), node);
                return;
        }
        var op = node.Command switch
        {
            Command.EvalOutput => Op.Out,
            Command.Duplicate => Op.Duplicate,
            Command.Pop => Op.Pop,
            Command.PopFunction => Op.Return,
            Command.PopTunnel => Op.ReturnTunnel,
            Command.ChoiceCount => Op.ChoiceCount,
            Command.Turns => Op.Turns,
            Command.TurnsSince => Op.TurnsSince,
            Command.ReadCount => Op.ReadCountOf,
            Command.Random => Op.Random,
            Command.SeedRandom => Op.SeedRandom,
            Command.StartThread => Op.StartThread,
            Command.Done => Op.Done,
            Command.End => Op.End,
            Command.ListFromInt => Op.ListFromInt,
            Command.ListRange => Op.ListRange,
            Command.ListRandom => Op.ListRandom,
            Command.BeginTag => Op.BeginTag,
            Command.EndTag => Op.EndTag,
            _ => throw new StoryFormatException($"An unknown command stands at {node.Path}."),
        };
        Emit(op, 0, node);
    }

    private int AddShuffle(Container container)
    {
        // The set of elements shown needs as many bits as the sequence has elements: no more than the container holds.
        var words = (container.Content.Count + 31) / 32;
        var hash = 0;
        foreach (var unit in container.Path) hash += unit;
        _shuffles.Add(new ShuffleInfo(container.Id, hash, _cells, words));
        _cells += words;
        return _shuffles.Count - 1;
    }

    private int AddLiteral(string text)
    {
        _literals.Add(new Literal(text));
        return _literals.Count - 1;
    }

    private void Emit(Op op, int a, Node node, byte flags = 0)
    {
        if (_inExpression) flags |= OpFlags.InExpression;
        _code.Add(new Instruction(op, flags, a));
        _addressNodes.Add(node);
    }

    private void RemoveLast()
    {
        _code.RemoveAt(_code.Count - 1);
        _addressNodes.RemoveAt(_addressNodes.Count - 1);
    }
}
