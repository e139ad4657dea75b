#if !NETSTANDARD2_1
using System.Numerics;
#endif
using System.Text;

namespace Cartouche.Runtime.Values;

/// <summary>
/// An interned, immutable set of list items. <see cref="Order"/> is the order they were added in, which only
/// <c>LIST_RANDOM</c> and ties can tell from the sorted one; stories that use neither keep it sorted.
/// </summary>
internal sealed class ListValue
{
    private string? _text;

    public ListValue(ListUniverse universe, int[] order, int[] emptyOrigins)
    {
        Universe = universe;
        Order = order;
        Bits = new ulong[universe.Words];
        foreach (var item in order) Bits[item >> 6] |= 1UL << (item & 63);
        Origins = order.Length == 0 ? emptyOrigins : OriginsOf(universe, order);
        if (order.Length > 0)
        {
            Min = Max = order[0];
            foreach (var item in order)
            {
                if (universe.Items[item].Value > universe.Items[Max].Value) Max = item;
                if (universe.Items[item].Value < universe.Items[Min].Value) Min = item;
            }
        }
    }

    public ListUniverse Universe { get; }

    public int[] Order { get; }

    public ulong[] Bits { get; }

    /// <summary>The lists its items come from; for an empty list those it last had items of.</summary>
    public int[] Origins { get; }

    public int Count => Order.Length;

    /// <summary>The least item, the first added among equals; meaningless when empty.</summary>
    public int Min { get; } = -1;

    /// <summary>The greatest item, the first added among equals; -1 when empty.</summary>
    public int Max { get; } = -1;

    public int MaxValue => Max < 0 ? 0 : Universe.Items[Max].Value;

    public int MinValue => Min < 0 ? 0 : Universe.Items[Min].Value;

    /// <summary>The items' names as ink prints them: in order of value, joined with commas.</summary>
    public string Text => _text ??= Print();

    public bool Contains(int item) => (Bits[item >> 6] >> (item & 63) & 1) != 0;

    public bool ContainsAll(ListValue other)
    {
        for (var i = 0; i < Bits.Length; i++)
            if ((other.Bits[i] & ~Bits[i]) != 0) return false;
        return true;
    }

    public bool SameItems(ListValue other)
    {
        for (var i = 0; i < Bits.Length; i++)
            if (other.Bits[i] != Bits[i]) return false;
        return true;
    }

    private string Print()
    {
        var text = new StringBuilder();
        for (var w = 0; w < Bits.Length; w++)
            for (var left = Bits[w]; left != 0; left &= left - 1)
            {
                if (text.Length > 0) text.Append(", ");
                text.Append(Universe.Items[(w << 6) + TrailingZeros(left)].Name);
            }
        return text.ToString();
    }

#if NETSTANDARD2_1
    internal static int TrailingZeros(ulong bits)
    {
        var n = 0;
        while ((bits & 1) == 0)
        {
            bits >>= 1;
            n++;
        }
        return n;
    }
#else
    internal static int TrailingZeros(ulong bits) => BitOperations.TrailingZeroCount(bits);
#endif

    private static int[] OriginsOf(ListUniverse universe, int[] order)
    {
        var origins = new List<int>(1);
        foreach (var item in order)
            if (!origins.Contains(universe.Items[item].Definition)) origins.Add(universe.Items[item].Definition);
        return [.. origins];
    }
}
