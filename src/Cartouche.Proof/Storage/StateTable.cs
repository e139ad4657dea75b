namespace Cartouche.Proof.Storage;

/// <summary>
/// The states in order of discovery, each by the root of its tree. One thread adds at a time; those that were added
/// before may be read by others once they were told of them.
/// </summary>
internal sealed class StateTable
{
    private const int PageBits = 13;
    private const int PageSize = 1 << PageBits;

    private Pair[][] _pages = new Pair[16][];

    /// <summary>One more than a state's number in the bits that numbers need, bits of its hash above: other states are hardly ever looked at. 0 where there is none.</summary>
    private uint[] _index = new uint[1 << 12];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public long Bytes => ((long)((_count + PageSize - 1) / PageSize) * PageSize * 8) + (_index.Length * 4L);

    public Pair this[int state] => _pages[state >> PageBits][state & (PageSize - 1)];

    /// <summary>The state's number; a new one gets the next.</summary>
    public int Add(Pair root, out bool isNew)
    {
        var hash = root.Hash;
        var slot = SlotOf(root, hash);
        isNew = _index[slot] == 0;
        if (!isNew) return NumberOf(_index[slot]);
        var state = _count;
        if (state >> PageBits == _pages.Length)
        {
            var pages = new Pair[_pages.Length * 2][];
            Array.Copy(_pages, pages, _pages.Length);
            Volatile.Write(ref _pages, pages);
        }
        (_pages[state >> PageBits] ??= new Pair[PageSize])[state & (PageSize - 1)] = root;
        _index[slot] = Entry(state, hash);
        Volatile.Write(ref _count, state + 1);
        if ((state + 1) * 4L > _index.Length * 3L) Grow();
        return state;
    }

    /// <summary>
    /// For each of these states its number where it is known and found at once, otherwise -1. Memory is waited for once
    /// for all of them instead of for one after the other.
    /// </summary>
    public void Seek(ReadOnlySpan<Pair> roots, Span<int> found)
    {
        var mask = (uint)_index.Length - 1;
        for (var i = 0; i < roots.Length; i++)
        {
            var hash = roots[i].Hash;
            var entry = _index[(uint)hash & mask];
            found[i] = entry != 0 && ((entry ^ Tag(hash)) & ~mask) == 0 ? NumberOf(entry) : -1;
        }
        for (var i = 0; i < roots.Length; i++)
            if (found[i] >= 0 && this[found[i]] != roots[i]) found[i] = -1;
    }

    /// <summary>The state's number, or -1.</summary>
    public int Find(Pair root) => _index[SlotOf(root, root.Hash)] is > 0 and var entry ? NumberOf(entry) : -1;

    /// <summary>Where a state stands in the index, or would.</summary>
    private uint SlotOf(Pair root, ulong hash)
    {
        var mask = (uint)_index.Length - 1;
        var tag = Tag(hash) & ~mask;
        var slot = (uint)hash & mask;
        while (_index[slot] is var entry && entry != 0 && ((entry & ~mask) != tag || this[NumberOf(entry)] != root)) slot = (slot + 1) & mask;
        return slot;
    }

    /// <summary>The index is never full, so numbers and one more need no more bits than its places.</summary>
    private uint Entry(int state, ulong hash) => (Tag(hash) & ~((uint)_index.Length - 1)) | (uint)(state + 1);

    private int NumberOf(uint entry) => (int)(entry & ((uint)_index.Length - 1)) - 1;

    private static uint Tag(ulong hash) => (uint)(hash >> 32);

    private void Grow()
    {
        _index = new uint[checked(_index.Length * 2)];
        var mask = (uint)_index.Length - 1;
        for (var state = 0; state < _count; state++)
        {
            var hash = this[state].Hash;
            var slot = (uint)hash & mask;
            while (_index[slot] != 0) slot = (slot + 1) & mask;
            _index[slot] = Entry(state, hash);
        }
    }
}
