namespace Cartouche.Proof.Storage;

/// <summary>
/// The transitions of the states in order, as bytes: a state that was new when a transition found it needs no number,
/// since new states are numbered in that very order. Written by one thread; read when it is done.
/// </summary>
internal sealed class EdgeStore
{
    private const int PageBits = 16;
    private const int PageSize = 1 << PageBits;
    private const int BlockBits = 4;

    /// <summary>Bytes of the longest number.</summary>
    private const int LongestNumber = 10;

    private readonly List<byte[]> _pages = [];

    /// <summary>The last of them.</summary>
    private byte[] _page = [];

    /// <summary>Where every 16th state's transitions begin, and how many states were new before them.</summary>
    private readonly List<(long Offset, int New)> _blocks = [];

    private long _length;
    private int _states;
    private int _new = 1;

    /// <summary>How many transitions there are.</summary>
    public long Count { get; private set; }

    /// <summary>How many states' transitions were added.</summary>
    public int States => _states;

    public long Bytes => ((long)_pages.Count * PageSize) + (_blocks.Capacity * 16L);

    /// <summary>Adds the next state's transitions.</summary>
    public void Add(ReadOnlySpan<Edge> edges)
    {
        if ((_states & ((1 << BlockBits) - 1)) == 0) _blocks.Add((_length, _new));
        Write((uint)edges.Length);
        foreach (var edge in edges)
        {
            var isNew = edge.Target == _new;
            Write(((ulong)(uint)edge.Label << 1) | (isNew ? 1u : 0));
            if (isNew) _new++;
            else
            {
                var difference = edge.Target - _states;
                Write((uint)((difference << 1) ^ (difference >> 31)));
            }
        }
        Count += edges.Length;
        _states++;
    }

    /// <summary>Reads states' transitions one after the other.</summary>
    public Reader From(int state) => new(this, state);

    private void Write(ulong value)
    {
        var at = (int)(_length & (PageSize - 1));
        if (at > 0 && at <= PageSize - LongestNumber)
        {
            var page = _page;
            var first = at;
            for (; value >= 0x80; value >>= 7) page[at++] = (byte)(value | 0x80);
            page[at++] = (byte)value;
            _length += at - first;
            return;
        }
        while (value >= 0x80)
        {
            WriteByte((byte)(value | 0x80));
            value >>= 7;
        }
        WriteByte((byte)value);
    }

    private void WriteByte(byte value)
    {
        if (_length >> PageBits == _pages.Count) _pages.Add(_page = new byte[PageSize]);
        _page[_length & (PageSize - 1)] = value;
        _length++;
    }

    /// <summary>A place between two states' transitions.</summary>
    public struct Reader
    {
        private readonly EdgeStore _store;
        private long _at;
        private int _state;
        private int _new;
        private Edge[] _edges = new Edge[16];

        public Reader(EdgeStore store, int state)
        {
            _store = store;
            var block = state >> BlockBits;
            if (block >= store._blocks.Count)
            {
                _at = store._length;
                _state = store._states;
                return;
            }
            (_at, _new) = store._blocks[block];
            _state = block << BlockBits;
            while (_state < state) Next();
        }

        /// <summary>The state whose transitions <see cref="Next"/> reads.</summary>
        public readonly int State => _state;

        /// <summary>The transitions of the state at hand; moves to the next. Valid until the next call.</summary>
        public ReadOnlySpan<Edge> Next()
        {
            var count = (int)Read();
            if (count > _edges.Length) _edges = new Edge[count * 2];
            for (var i = 0; i < count; i++)
            {
                var head = Read();
                int target;
                if ((head & 1) != 0) target = _new++;
                else
                {
                    var bits = (uint)Read();
                    target = _state + ((int)(bits >> 1) ^ -(int)(bits & 1));
                }
                _edges[i] = new Edge(target, (int)(head >> 1));
            }
            _state++;
            return _edges.AsSpan(0, count);
        }

        private ulong Read()
        {
            ulong value = 0;
            for (var shift = 0; ; shift += 7)
            {
                var next = _store._pages[(int)(_at >> PageBits)][_at & (PageSize - 1)];
                _at++;
                value |= (ulong)(next & 0x7F) << shift;
                if (next < 0x80) return value;
            }
        }
    }
}

/// <summary>A transition: where it leads, and the number of its label.</summary>
internal readonly record struct Edge(int Target, int Label);
