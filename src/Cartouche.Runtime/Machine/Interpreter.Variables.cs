using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Machine;

internal sealed partial class Interpreter
{
    private readonly List<int> _assigned = [];

    /// <summary>When set, assignments to globals are noted in <see cref="Assigned"/>.</summary>
    public bool NotesAssignments { get; set; }

    /// <summary>Numbers of the globals assigned since it was last cleared, repeats included.</summary>
    public List<int> Assigned => _assigned;

    private void Push(Value value)
    {
        if (_stackCount == _stack.Length)
        {
            if (_stackCount >= _limits.StackHeight) Exceed($"The evaluation stack grew beyond {_limits.StackHeight} values.");
            // The array ends at the bound, so that only growing has to look at it.
            Array.Resize(ref _stack, _stackCount < _limits.StackHeight ? Math.Min(_stackCount * 2, _limits.StackHeight) : _stackCount * 2);
        }
        _stack[_stackCount++] = value;
    }

    private Value Pop() => _stack[--_stackCount];

    private bool PopCondition(out bool truth)
    {
        truth = false;
        if (_stackCount == 0) return SetFault("A condition has no value on the evaluation stack: the compiled story is damaged.");
        return IsTrue(Pop(), out truth);
    }

    private bool IsTrue(Value value, out bool truth)
    {
        switch (value.Kind)
        {
            case ValueKind.Float:
                truth = value.AsFloat != 0;
                return true;
            case ValueKind.String or ValueKind.Transient:
                truth = TextOf(value).Length > 0;
                return true;
            case ValueKind.List:
                truth = Heap.List(value.Payload).Count > 0;
                return true;
            case ValueKind.DivertTarget:
                truth = false;
                return SetFault($"A divert target (-> {_program.TargetNode(value.Payload).Path}) cannot be a condition. To ask whether it was read, leave out the arrow.");
            case ValueKind.Int or ValueKind.Bool:
                truth = value.Payload != 0;
                return true;
            default:
                truth = false;
                return true;
        }
    }

    private string TextOf(Value value) => value.Kind == ValueKind.Transient ? _transients[value.Payload] : Heap.String(value.Payload);

    /// <summary>What may be stored: text that was only on the stack gets its id, a stray tag like any other.</summary>
    private Value Settle(Value value) =>
        value.Kind == ValueKind.Transient ? Value.Of(ValueKind.String, Heap.InternString(_transients[value.Payload]))
        : value.Kind == ValueKind.Tag ? Value.Of(ValueKind.String, value.Payload) : value;

    /// <summary>What may rest on the stack between lines: a tag waits there for its choice.</summary>
    private Value AtRest(Value value) => value.Kind == ValueKind.Transient ? Settle(value) : value;

    private Value LoadTemp(int name, int address)
    {
        if (TryRead(name, -1, out var value)) return value;
        Warn($"The variable '{_program.Names[name]}' has no value yet here; 0 is used. Its declaration may not have been reached.", address);
        return Value.Zero;
    }

    /// <summary>Reads a variable, through references. <paramref name="context"/>: -1 here, 0 a global, else a frame's number.</summary>
    private bool TryRead(int name, int context, out Value value)
    {
        for (var hops = 0; hops < 64; hops++)
        {
            if (!TryReadRaw(name, context, out value)) return false;
            if (value.Kind != ValueKind.VariablePointer) return true;
            name = value.Payload;
            context = value.PointerContext;
        }
        value = default;
        return false;
    }

    private bool TryReadRaw(int name, int context, out Value value)
    {
        value = default;
        if (context <= 0)
        {
            var global = _program.GlobalOfName[name];
            if (global >= 0)
            {
                value = new Value(Read(global * 2), Read((global * 2) + 1));
                return true;
            }
            if (_program.ItemOfName[name] is >= 0 and var item)
            {
                value = Value.Of(ValueKind.List, Heap.InternItem(item));
                return true;
            }
            if (context == 0) return false;
        }
        var slot = FindTemp(name, FrameOf(context));
        if (slot < 0) return false;
        value = _temps[slot].Value;
        return true;
    }

    /// <summary>The frame of a context number in the running thread, or -1.</summary>
    private int FrameOf(int context)
    {
        if (context < 0) return _frameCount - 1;
        return context <= ThreadFrameCount ? _threads[_threadCount - 1].FirstFrame + context - 1 : -1;
    }

    private int FindTemp(int name, int frame)
    {
        if (frame < 0) return -1;
        var end = frame + 1 < _frameCount ? _frames[frame + 1].TempStart : _tempCount;
        for (var i = _frames[frame].TempStart; i < end; i++)
            if (_temps[i].Name == name) return i;
        return -1;
    }

    private void StoreGlobal(int cell, Value value)
    {
        value = Settle(value);
        if (IsEmptyList(value)) value = Retained(new Value(Read(cell), Read(cell + 1)), value);
        if (_cells[cell] != value.KindBits) SetCell(cell, value.KindBits);
        else if (_touched is not null) NoteWrite(cell);
        if (_cells[cell + 1] != value.Payload) SetCell(cell + 1, value.Payload);
        else if (_touched is not null) NoteWrite(cell + 1);
        if (NotesAssignments) _assigned.Add(cell >> 1);
    }

    private void DeclareTemp(int name, Value value)
    {
        value = Settle(value);
        if (value.Kind == ValueKind.VariablePointer) value = Resolved(value);
        var slot = FindTemp(name, _frameCount - 1);
        if (slot >= 0)
        {
            _temps[slot].Value = Retained(_temps[slot].Value, value);
            return;
        }
        Grow(ref _temps, _tempCount + 1);
        slot = _tempCount++;
        for (var first = _frames[_frameCount - 1].TempStart; slot > first && _temps[slot - 1].Name > name; slot--) _temps[slot] = _temps[slot - 1];
        _temps[slot] = new Temp { Name = name, Value = value };
    }

    private bool StoreTemp(int name, Value value)
    {
        value = Settle(value);
        var context = -1;
        for (var hops = 0; hops < 64; hops++)
        {
            if (!TryReadRaw(name, context, out var existing) || existing.Kind != ValueKind.VariablePointer) break;
            name = existing.Payload;
            context = existing.PointerContext;
        }
        if (context == 0)
        {
            var global = _program.GlobalOfName[name];
            if (global < 0) return false;
            StoreGlobal(global * 2, value);
            return true;
        }
        var slot = FindTemp(name, FrameOf(context));
        if (slot < 0) return false;
        _temps[slot].Value = Retained(_temps[slot].Value, value);
        return true;
    }

    /// <summary>A reference made here: to a temporary of this frame if there is one of that name, otherwise to a global.</summary>
    private Value MakePointer(Value pointer) =>
        pointer.PointerContext >= 0 ? pointer : Value.Pointer(pointer.Payload, FindTemp(pointer.Payload, _frameCount - 1) >= 0 ? ThreadFrameCount : 0);

    /// <summary>A reference to a reference is the latter, so that chains stay short.</summary>
    private Value Resolved(Value pointer)
    {
        var context = pointer.PointerContext;
        if (context < 0) context = _program.GlobalOfName[pointer.Payload] >= 0 ? 0 : ThreadFrameCount;
        return TryReadRaw(pointer.Payload, context, out var value) && value.Kind == ValueKind.VariablePointer
            ? value
            : Value.Pointer(pointer.Payload, context);
    }

    /// <summary>An empty list assigned over another keeps the lists that one belonged to (Writing with ink, "Lists").</summary>
    private Value Retained(Value old, Value value)
    {
        if (old.Kind != ValueKind.List || !IsEmptyList(value)) return value;
        return Value.Of(ValueKind.List, Heap.InternList([], Heap.List(old.Payload).Origins));
    }

    private bool IsEmptyList(Value value) => value.Kind == ValueKind.List && Heap.List(value.Payload).Count == 0;

    public Value Global(int number) => new(_cells[number * 2], _cells[(number * 2) + 1]);

    public void SetGlobal(int number, Value value) => StoreGlobal(number * 2, value);

    public int Cell(int cell) => _cells[cell];
}
