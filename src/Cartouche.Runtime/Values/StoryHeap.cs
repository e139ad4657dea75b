namespace Cartouche.Runtime.Values;

/// <summary>
/// Interned text and lists of one story and all its forks: equal content has one id. Reading is lock-free, adding
/// is guarded, so forks may run on several threads. Only what is stored in a variable is interned; the heap lives
/// as long as the story's forks and states do.
/// </summary>
internal sealed class StoryHeap
{
    private readonly object _gate = new();

    /// <summary>What the program itself holds, under the first ids; it no longer grows.</summary>
    private readonly StoryHeap? _constants;

    /// <summary>Ids of the strings beyond the constants; made when text is first interned, since many stories never do.</summary>
    private volatile Dictionary<string, int>? _stringIds;
    private readonly Dictionary<ListKey, int> _listIds;
    private readonly bool _keepOrder;
    private volatile string[] _strings;
    private volatile ListValue[] _lists;
    private int _stringCount;
    private int _listCount;
    private const int Unasked = 0;
    private const int Begins = 1;
    private const int BeginsNowhere = 2;

    /// <summary>Written under the gate alone, so that text added meanwhile is not overlooked.</summary>
    private volatile int _beginsLines;

    /// <summary>The list of each item alone, once made; a race finds the same one twice.</summary>
    private readonly int[] _lone;

    public StoryHeap(ListUniverse universe, bool keepOrder)
        : this(universe, keepOrder, new string[16], 0)
    {
    }

    /// <summary>A heap that begins with the given text. Takes ownership of the array.</summary>
    public StoryHeap(ListUniverse universe, bool keepOrder, string[] strings)
        : this(universe, keepOrder, strings, strings.Length)
    {
    }

    private StoryHeap(ListUniverse universe, bool keepOrder, string[] strings, int stringCount)
    {
        Universe = universe;
        _keepOrder = keepOrder;
        _listIds = [];
        _strings = strings;
        _stringCount = stringCount;
        _lists = new ListValue[16];
        _lone = new int[universe.Items.Length];
        InternList([], []);
    }

    /// <summary>A heap that begins with what <paramref name="constants"/> holds, under the same ids.</summary>
    public StoryHeap(StoryHeap constants)
    {
        _constants = constants;
        lock (constants._gate)
        {
            Universe = constants.Universe;
            _keepOrder = constants._keepOrder;
            _listIds = new Dictionary<ListKey, int>(constants._listIds);
            _strings = (string[])constants._strings.Clone();
            _lists = (ListValue[])constants._lists.Clone();
            _lone = (int[])constants._lone.Clone();
            _stringCount = constants._stringCount;
            _listCount = constants._listCount;
        }
    }

    public ListUniverse Universe { get; }

    /// <summary>Whether any text held, or any item's name, begins with a newline (<see cref="Program.StringContents"/>).</summary>
    public bool BeginsLines => _beginsLines is var known && known != Unasked ? known == Begins : FindBeginnings();

    /// <summary>Whether lists remember the order their items were added in.</summary>
    public bool KeepsOrder => _keepOrder;

    /// <summary>How many distinct strings are held.</summary>
    public int StringCount => _stringCount;

    /// <summary>How many distinct lists are held.</summary>
    public int ListCount => _listCount;

    /// <summary>The id of the empty list without origins.</summary>
    public const int EmptyList = 0;

    public string String(int id) => _strings[id];

    public ListValue List(int id) => _lists[id];

    public int InternString(string text)
    {
        if (_constants is not null && _constants.StringIds().TryGetValue(text, out var id)) return id;
        lock (_gate)
        {
            var ids = StringIds();
            if (ids.TryGetValue(text, out id)) return id;
            id = _stringCount;
            if (id == _strings.Length)
            {
                var grown = new string[Math.Max(16, id * 2)];
                Array.Copy(_strings, grown, id);
                grown[id] = text;
                _strings = grown;
            }
            else _strings[id] = text;
            ids.Add(text, id);
            _stringCount++;
            if (Program.StringContents.BeginsLine(text)) _beginsLines = Begins;
            return id;
        }
    }

    /// <summary>The list of <paramref name="order"/>; <paramref name="emptyOrigins"/> counts only when it is empty. Takes ownership of the arrays.</summary>
    public int InternList(int[] order, int[] emptyOrigins)
    {
        if (!_keepOrder) Array.Sort(order);
        var key = new ListKey(order, order.Length == 0 ? emptyOrigins : []);
        lock (_gate)
        {
            if (_listIds.TryGetValue(key, out var id)) return id;
            id = _listCount;
            var list = new ListValue(Universe, order, emptyOrigins);
            if (id == _lists.Length)
            {
                var grown = new ListValue[id * 2];
                Array.Copy(_lists, grown, id);
                grown[id] = list;
                _lists = grown;
            }
            else _lists[id] = list;
            _listIds.Add(key, id);
            _listCount++;
            return id;
        }
    }

    private bool FindBeginnings()
    {
        lock (_gate)
        {
            var any = _constants is { } constants && constants.BeginsLines
                || _strings.Take(_stringCount).Any(Program.StringContents.BeginsLine)
                || Universe.Items.Any(item => Program.StringContents.BeginsLine(item.Name));
            _beginsLines = any ? Begins : BeginsNowhere;
            return any;
        }
    }

    /// <summary>The list of one item.</summary>
    public int InternItem(int item)
    {
        ref var id = ref _lone[item];
        return id != EmptyList ? id : id = InternList([item], []);
    }

    private Dictionary<string, int> StringIds()
    {
        if (_stringIds is { } made) return made;
        lock (_gate)
        {
            if (_stringIds is { } raced) return raced;
            var first = _constants?._stringCount ?? 0;
            var ids = new Dictionary<string, int>(_stringCount - first, StringComparer.Ordinal);
            for (var id = first; id < _stringCount; id++) ids.TryAdd(_strings[id], id);
            return _stringIds = ids;
        }
    }

    private readonly struct ListKey(int[] order, int[] origins) : IEquatable<ListKey>
    {
        private readonly int[] _order = order;
        private readonly int[] _origins = origins;

        public bool Equals(ListKey other) =>
            _order.AsSpan().SequenceEqual(other._order) && _origins.AsSpan().SequenceEqual(other._origins);

        public override bool Equals(object? obj) => obj is ListKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = 17;
            foreach (var item in _order) hash = hash * 31 + item;
            foreach (var origin in _origins) hash = hash * 37 + ~origin;
            return hash;
        }
    }
}
