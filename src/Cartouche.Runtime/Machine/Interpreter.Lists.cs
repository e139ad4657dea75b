using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Machine;

/// <summary>List operators (Writing with ink, "Lists"). Results are interned; a small cache spares the making of those met before.</summary>
internal sealed partial class Interpreter
{
    private CachedList?[]? _listCache;

    private bool CallList(Native function, Value a, Value b)
    {
        if (function is Native.Add or Native.Subtract && a.Kind == ValueKind.List && b.Kind == ValueKind.Int)
            return PushList(Shift(a.Payload, function == Native.Add ? b.Payload : unchecked(-b.Payload)));
        if (function is Native.And or Native.Or && a.Kind != b.Kind)
        {
            if (!IsTrue(a, out var left) || !IsTrue(b, out var right)) return false;
            return PushBool(function == Native.And ? left && right : left || right);
        }
        if (a.Kind != b.Kind) return Mismatch(function, a, b);
        var x = Heap.List(a.Payload);
        var y = Heap.List(b.Payload);
        switch (function)
        {
            case Native.Add:
            case Native.Subtract:
            case Native.Intersect:
                return PushList(Combine(function, a.Payload, b.Payload));
            case Native.Equal: return PushBool(x.SameItems(y));
            case Native.NotEqual: return PushBool(!x.SameItems(y));
            case Native.Has: return PushBool(HasItems(x, y));
            case Native.HasNot: return PushBool(!HasItems(x, y));
            case Native.Greater: return PushBool(x.Count > 0 && (y.Count == 0 || x.MinValue > y.MaxValue));
            case Native.GreaterOrEqual: return PushBool(x.Count > 0 && (y.Count == 0 || (x.MinValue >= y.MinValue && x.MaxValue >= y.MaxValue)));
            case Native.Less: return PushBool(y.Count > 0 && (x.Count == 0 || x.MaxValue < y.MinValue));
            case Native.LessOrEqual: return PushBool(y.Count > 0 && (x.Count == 0 || (x.MaxValue <= y.MaxValue && x.MinValue <= y.MinValue)));
            case Native.And: return PushBool(x.Count > 0 && y.Count > 0);
            case Native.Or: return PushBool(x.Count > 0 || y.Count > 0);
            default: return Mismatch(function, a, b);
        }
    }

    /// <summary>An empty list neither has nor is had.</summary>
    private static bool HasItems(ListValue x, ListValue y) => x.Count > 0 && y.Count > 0 && x.ContainsAll(y);

    private bool CallUnaryList(Native function, int id)
    {
        var list = Heap.List(id);
        switch (function)
        {
            case Native.Not: return PushInt(list.Count == 0 ? 1 : 0);
            case Native.ListCount: return PushInt(list.Count);
            case Native.ListValue: return PushInt(list.MaxValue);
            case Native.ListMin: return PushList(list.Count == 0 ? StoryHeap.EmptyList : Heap.InternItem(list.Min));
            case Native.ListMax: return PushList(list.Count == 0 ? StoryHeap.EmptyList : Heap.InternItem(list.Max));
            case Native.ListAll: return PushList(OfOrigins(Native.ListAll, id));
            case Native.ListInvert: return PushList(OfOrigins(Native.ListInvert, id));
            default: return SetFault($"'{InkNames.Of(function)}' cannot be applied to a list.");
        }
    }

    private bool PushList(int id)
    {
        Push(Value.Of(ValueKind.List, id));
        return true;
    }

    /// <summary>What an operation made of its operands when they were last met, or where to note it.</summary>
    private bool IsKnown(Native function, int a, int b, out CachedList slot)
    {
        slot = (_listCache ??= new CachedList[512])[(uint)((a * 31) + (b * 17) + (int)function) % 512] ??= new CachedList();
        if (slot.Function == function && slot.A == a && slot.B == b) return true;
        (slot.Function, slot.A, slot.B) = (function, a, b);
        return false;
    }

    private int Combine(Native function, int a, int b)
    {
        if (IsKnown(function, a, b, out var known)) return known.Result;
        var x = Heap.List(a);
        var y = Heap.List(b);
        var order = new List<int>(x.Count + y.Count);
        foreach (var item in x.Order)
            if (function == Native.Add || y.Contains(item) == (function == Native.Intersect)) order.Add(item);
        if (function == Native.Add)
        {
            foreach (var item in y.Order)
                if (!x.Contains(item)) order.Add(item);
        }
        return known.Result = Heap.InternList([.. order], function == Native.Intersect ? [] : x.Origins);
    }

    /// <summary>Each item becomes the one of its list whose value is so much greater; those without one are dropped.</summary>
    private int Shift(int id, int by)
    {
        // No list operation that is cached has this name.
        if (IsKnown(Native.Not, id, by, out var known)) return known.Result;
        var list = Heap.List(id);
        var order = new List<int>(list.Count);
        foreach (var item in list.Order)
        {
            var from = Heap.Universe.Items[item];
            if (Heap.Universe.TryItem(from.Definition, unchecked(from.Value + by), out var to) && !order.Contains(to)) order.Add(to);
        }
        return known.Result = Heap.InternList([.. order], []);
    }

    private int OfOrigins(Native function, int id)
    {
        if (IsKnown(function, id, 0, out var known)) return known.Result;
        var list = Heap.List(id);
        var order = new List<int>();
        foreach (var origin in list.Origins)
            foreach (var item in Heap.Universe.ItemsOf[origin])
                if (function == Native.ListAll || !list.Contains(item)) order.Add(item);
        return known.Result = Heap.InternList([.. order], []);
    }

    private int Range(ListValue list, Value least, Value greatest)
    {
        if (list.Count == 0) return StoryHeap.EmptyList;
        var from = least.Kind == ValueKind.Int ? least.Payload
            : least.Kind == ValueKind.List && Heap.List(least.Payload).Count > 0 ? Heap.List(least.Payload).MinValue : 0;
        var to = greatest.Kind == ValueKind.Int ? greatest.Payload
            : greatest.Kind == ValueKind.List && Heap.List(greatest.Payload).Count > 0 ? Heap.List(greatest.Payload).MaxValue : int.MaxValue;
        var order = new List<int>(list.Count);
        for (var item = 0; item < Heap.Universe.Items.Length; item++)
            if (list.Contains(item) && Heap.Universe.Items[item].Value >= from && Heap.Universe.Items[item].Value <= to) order.Add(item);
        return Heap.InternList([.. order], list.Origins);
    }

    private sealed class CachedList
    {
        public Native Function = (Native)byte.MaxValue;
        public int A;
        public int B;
        public int Result;
    }
}
