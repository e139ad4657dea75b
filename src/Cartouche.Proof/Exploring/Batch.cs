using Cartouche.Proof.Storage;

namespace Cartouche.Proof.Exploring;

/// <summary>What a worker found from a run of consecutive states, until it is merged.</summary>
internal sealed class Batch
{
    private Pair[] _roots = new Pair[256];
    private (int Label, bool IsExchanged)[] _labels = new (int, bool)[256];

    public int First { get; private set; }

    public int Count { get; private set; }

    /// <summary>How many edges the states up to each have.</summary>
    public int[] Ends { get; private set; } = new int[64];

    public int EdgeCount { get; private set; }

    /// <summary>Steps, by their edges' numbers, that took variables beyond bounds for which no worker had seen that before.</summary>
    public List<(int Edge, ulong Bounds)> Saturations { get; } = [];

    /// <summary>States with a step that has too many outcomes.</summary>
    public int Cut { get; set; }

    /// <summary>The states that the edges lead to.</summary>
    public ReadOnlySpan<Pair> Roots => _roots.AsSpan(0, EdgeCount);

    public ReadOnlySpan<(int Label, bool IsExchanged)> Labels => _labels.AsSpan(0, EdgeCount);

    public void Begin(int first, int count)
    {
        First = first;
        Count = 0;
        EdgeCount = 0;
        Cut = 0;
        Saturations.Clear();
        if (Ends.Length < count) Ends = new int[count];
    }

    public void Add(Pair root, int label, bool isExchanged)
    {
        if (EdgeCount == _roots.Length)
        {
            Array.Resize(ref _roots, EdgeCount * 2);
            Array.Resize(ref _labels, EdgeCount * 2);
        }
        _roots[EdgeCount] = root;
        _labels[EdgeCount++] = (label, isExchanged);
    }

    public void EndState() => Ends[Count++] = EdgeCount;
}
