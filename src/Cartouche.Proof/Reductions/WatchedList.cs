namespace Cartouche.Proof.Reductions;

/// <summary>A global of which the story asks whether it has certain items: each of them may be live without the rest.</summary>
internal sealed class WatchedList
{
    private readonly Dictionary<string, int> _bits = new(StringComparer.Ordinal);

    /// <param name="slot">The variable's first number in a state.</param>
    /// <param name="word">The word of a live set that has a bit for each item.</param>
    /// <param name="names">How the story calls the items.</param>
    /// <param name="itemOf">An item's number, by its name.</param>
    public WatchedList(int slot, int word, IEnumerable<string> names, Func<string, int> itemOf)
    {
        Slot = slot;
        Word = word;
        var items = new List<int>();
        foreach (var name in names)
        {
            var item = itemOf(name);
            var bit = items.IndexOf(item);
            if (bit < 0)
            {
                bit = items.Count;
                items.Add(item);
            }
            _bits[name] = bit;
        }
        Items = [.. items];
    }

    public int Slot { get; }

    public int Word { get; }

    /// <summary>The numbers of the items, in order of their bits.</summary>
    public int[] Items { get; }

    public ulong Bits(IEnumerable<string> names)
    {
        ulong bits = 0;
        foreach (var name in names) bits |= 1UL << _bits[name];
        return bits;
    }
}
