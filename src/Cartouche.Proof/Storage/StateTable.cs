namespace Cartouche.Proof.Storage;

/// <summary>
/// The states in order of discovery, each by the root of its tree. One thread adds at a time; those that were added
/// before may be read by others once they were told of them.
/// </summary>
internal sealed class StateTable
{
    private const int PageBits = 16;
    private const int PageSize = 1 << PageBits;

    private Pair[][] _pages = new Pair[16][];
    private int[] _index = new int[1 << 12];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public long Bytes => ((long)((_count + PageSize - 1) / PageSize) * PageSize * 8) + (_index.Length * 4L);

    public Pair this[int state] => _pages[state >> PageBits][state & (PageSize - 1)];

    /// <summary>The state's number; a new one gets the next.</summary>
    public int Add(Pair root, out bool isNew)
    {
        var mask = (uint)_index.Length - 1;
        var slot = (uint)root.Hash & mask;
        while (_index[slot] is var entry && entry != 0)
        {
            if (this[entry - 1] == root)
            {
                isNew = false;
                return entry - 1;
            }
            slot = (slot + 1) & mask;
        }
        isNew = true;
        var state = _count;
        if (state >> PageBits == _pages.Length)
        {
            var pages = new Pair[_pages.Length * 2][];
            Array.Copy(_pages, pages, _pages.Length);
            Volatile.Write(ref _pages, pages);
        }
        (_pages[state >> PageBits] ??= new Pair[PageSize])[state & (PageSize - 1)] = root;
        _index[slot] = state + 1;
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
        for (var i = 0; i < roots.Length; i++) found[i] = _index[(uint)roots[i].Hash & mask] - 1;
        for (var i = 0; i < roots.Length; i++)
            if (found[i] >= 0 && this[found[i]] != roots[i]) found[i] = -1;
    }

    /// <summary>The state's number, or -1.</summary>
    public int Find(Pair root)
    {
        var mask = (uint)_index.Length - 1;
        for (var slot = (uint)root.Hash & mask; _index[slot] is var entry && entry != 0; slot = (slot + 1) & mask)
            if (this[entry - 1] == root) return entry - 1;
        return -1;
    }

    private void Grow()
    {
        var index = new int[checked(_index.Length * 2)];
        var mask = (uint)index.Length - 1;
        for (var state = 0; state < _count; state++)
        {
            var slot = (uint)this[state].Hash & mask;
            while (index[slot] != 0) slot = (slot + 1) & mask;
            index[slot] = state + 1;
        }
        _index = index;
    }
}
