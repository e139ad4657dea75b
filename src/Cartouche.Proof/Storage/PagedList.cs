namespace Cartouche.Proof.Storage;

/// <summary>A growing list of numbers that never moves what it holds.</summary>
internal sealed class PagedList
{
    private const int PageBits = 14;
    private const int PageSize = 1 << PageBits;

    private readonly List<int[]> _pages = [];

    public int Count { get; private set; }

    public long Bytes => (long)_pages.Count * PageSize * sizeof(int);

    public int this[int index]
    {
        get => _pages[index >> PageBits][index & (PageSize - 1)];
        set => _pages[index >> PageBits][index & (PageSize - 1)] = value;
    }

    public void Add(int value)
    {
        if (Count >> PageBits == _pages.Count) _pages.Add(new int[PageSize]);
        _pages[Count >> PageBits][Count & (PageSize - 1)] = value;
        Count++;
    }
}
