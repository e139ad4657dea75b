using Cartouche.Playbills.Claims;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Knowledge;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Watching;

/// <summary>
/// What states remember of the way to them besides the story's own state, one bit each: the places that claims ask for,
/// then who knows which fact; and who is present. What a step does to this depends on its trail and on who is present.
/// </summary>
internal sealed class StoryMonitor
{
    private const int WordBits = 32;

    private readonly WatchedPlaces _places;
    private readonly KnowledgeBits? _knowledge;
    private readonly PassageReader? _reader;

    /// <summary>The sets of those present that directions name; the first is everybody.</summary>
    private readonly List<IReadOnlyList<string>?> _present = [null];
    private readonly int _bitWords;

    /// <param name="places">The places claims ask for.</param>
    /// <param name="knowledge">Who may know what; <see langword="null"/> where nobody asks.</param>
    /// <param name="reader">Reads the lines of steps; goes with <paramref name="knowledge"/>.</param>
    /// <param name="directions">The story's directions, which say who is present.</param>
    public StoryMonitor(WatchedPlaces places, KnowledgeBits? knowledge, PassageReader? reader, StageDirections directions)
    {
        _places = places;
        _knowledge = knowledge;
        _reader = reader;
        _bitWords = (places.Count + (knowledge?.Count ?? 0) + WordBits - 1) / WordBits;
        if (knowledge is { Knowers.IsReader: false })
            foreach (var flow in directions.Flows)
                if (flow.With is not null && PresenceOf(flow.With) < 0) _present.Add(flow.With);
        Words = _bitWords + (_present.Count > 1 ? 1 : 0);
    }

    /// <summary>Numbers of a row that the bits take.</summary>
    public int Words { get; }

    /// <summary>Who may know what.</summary>
    public KnowledgeBits? Knowledge => _knowledge;

    /// <summary>Places without code, of which nothing can be said.</summary>
    public IReadOnlyCollection<string> Unplaced => _places.Unplaced;

    /// <summary>Whether some directions depend on values that a trail does not tell.</summary>
    public bool HasUnknownDirections => _reader?.HasUnknown == true;

    /// <summary>Whether claims ask whether the story is at a container.</summary>
    public bool Watches(Container container) => _places.Contains(container);

    /// <summary>The state before the story begins.</summary>
    public void Begin(Span<int> words)
    {
        words[..Words].Clear();
        foreach (var bit in _knowledge?.AtStart ?? []) Set(words, _places.Count + bit);
    }

    /// <summary>Writes the bits after a step.</summary>
    /// <param name="effect">What it does.</param>
    /// <param name="from">The bits before it.</param>
    /// <param name="to">The bits after it.</param>
    public void Apply(Effect effect, ReadOnlySpan<int> from, Span<int> to)
    {
        for (var i = 0; i < _bitWords; i++) to[i] = (from[i] & effect.Kept[i]) | effect.Set[i];
        if (Words > _bitWords) to[_bitWords] = effect.Present;
    }

    /// <summary>Whether the story stands at a place, or has come there since the last stop.</summary>
    public bool IsAt(AtAtom atom, ReadOnlySpan<int> words) => _places.IndexOf(atom.Place) is >= 0 and var place && IsSet(words, place);

    /// <summary>Whether a role knows a fact.</summary>
    public bool Knows(KnowsAtom atom, ReadOnlySpan<int> words) => _knowledge!.Find(atom.Role, atom.Fact) is >= 0 and var bit && Knows(bit, words);

    /// <summary>Whether a bit of <see cref="Knowledge"/> is set.</summary>
    public bool Knows(int bit, ReadOnlySpan<int> words) => IsSet(words, _places.Count + bit);

    /// <summary>The number of the set of those present.</summary>
    public int PresentIn(ReadOnlySpan<int> words) => Words > _bitWords ? words[_bitWords] : 0;

    private int PresenceOf(IReadOnlyList<string>? names) => names is null ? 0 : _present.FindIndex(1, known => known!.SequenceEqual(names, StringComparer.Ordinal));

    /// <summary>What a step does.</summary>
    /// <param name="trail">Its trail.</param>
    /// <param name="present">Who is present before it (<see cref="PresentIn"/>).</param>
    public Effect EffectOf(ReadOnlySpan<int> trail, int present)
    {
        var kept = new int[_bitWords];
        Array.Fill(kept, -1);
        var set = new int[_bitWords];
        for (var place = 0; place < _places.Count; place++) kept[place / WordBits] &= ~(1 << (place % WordBits));
        foreach (var place in _places.Passed(trail)) Set(set, place);
        var passage = _reader?.Read(trail, _present[present]);
        IReadOnlyList<KnowledgeEvent> events = passage is null ? [] : _knowledge!.EventsOf(passage);
        foreach (var learned in events.Where(e => !e.IsUse).SelectMany(e => e.Bits)) Set(set, _places.Count + learned);
        return new Effect(kept, set, Math.Max(0, PresenceOf(passage?.Present)), events);
    }

    private static void Set(Span<int> words, int bit) => words[bit / WordBits] |= 1 << (bit % WordBits);

    private static bool IsSet(ReadOnlySpan<int> words, int bit) => (words[bit / WordBits] >> (bit % WordBits) & 1) != 0;
}

/// <summary>What a step does to what is remembered.</summary>
/// <param name="Kept">Bits that stay as they are.</param>
/// <param name="Set">Bits that are set.</param>
/// <param name="Present">The number of the set of those who are present after it.</param>
/// <param name="Events">Who learns and must know what, in order.</param>
internal sealed record Effect(int[] Kept, int[] Set, int Present, IReadOnlyList<KnowledgeEvent> Events);
