using System.Collections.Concurrent;
using Cartouche.Playbills.Claims;
using Cartouche.Proof.Knowledge;

namespace Cartouche.Proof.Watching;

/// <summary>
/// What states remember of the way to them besides the story's own state, one bit each: the places that claims ask for,
/// then who knows which fact. What a step does to these bits depends on its trail alone.
/// </summary>
internal sealed class StoryMonitor
{
    private const int WordBits = 32;

    private readonly WatchedPlaces _places;
    private readonly KnowledgeBits? _knowledge;
    private readonly PassageReader? _reader;
    private readonly ConcurrentDictionary<int, Effect> _effects = [];

    /// <param name="places">The places claims ask for.</param>
    /// <param name="knowledge">Who may know what; <see langword="null"/> where nobody asks.</param>
    /// <param name="reader">Reads the lines of steps; goes with <paramref name="knowledge"/>.</param>
    public StoryMonitor(WatchedPlaces places, KnowledgeBits? knowledge, PassageReader? reader)
    {
        _places = places;
        _knowledge = knowledge;
        _reader = reader;
        Words = (places.Count + (knowledge?.Count ?? 0) + WordBits - 1) / WordBits;
    }

    /// <summary>Numbers of a row that the bits take.</summary>
    public int Words { get; }

    /// <summary>Who may know what.</summary>
    public KnowledgeBits? Knowledge => _knowledge;

    /// <summary>Places without code, of which nothing can be said.</summary>
    public IReadOnlyCollection<string> Unplaced => _places.Unplaced;

    /// <summary>Whether some directions depend on values that a trail does not tell.</summary>
    public bool HasUnknownDirections => _reader?.HasUnknown == true;

    /// <summary>The state before the story begins.</summary>
    public void Begin(Span<int> words)
    {
        words[..Words].Clear();
        foreach (var bit in _knowledge?.AtStart ?? []) Set(words, _places.Count + bit);
    }

    /// <summary>Writes the bits after a step.</summary>
    /// <param name="from">The bits before it.</param>
    /// <param name="to">The bits after it.</param>
    /// <param name="path">The number of its trail.</param>
    /// <param name="trail">Its trail.</param>
    public void Step(ReadOnlySpan<int> from, Span<int> to, int path, ReadOnlySpan<int> trail)
    {
        var effect = EffectOf(path, trail);
        for (var i = 0; i < Words; i++) to[i] = (from[i] & effect.Kept[i]) | effect.Set[i];
    }

    /// <summary>What a step does and asks, in order.</summary>
    public IReadOnlyList<KnowledgeEvent> EventsOf(int path, ReadOnlySpan<int> trail) => EffectOf(path, trail).Events;

    /// <summary>Whether the story stands at a place, or has come there since the last stop.</summary>
    public bool IsAt(AtAtom atom, ReadOnlySpan<int> words) => _places.IndexOf(atom.Place) is >= 0 and var place && IsSet(words, place);

    /// <summary>Whether a role knows a fact.</summary>
    public bool Knows(KnowsAtom atom, ReadOnlySpan<int> words) => _knowledge!.Find(atom.Role, atom.Fact) is >= 0 and var bit && Knows(bit, words);

    /// <summary>Whether a bit of <see cref="Knowledge"/> is set.</summary>
    public bool Knows(int bit, ReadOnlySpan<int> words) => IsSet(words, _places.Count + bit);

    private Effect EffectOf(int path, ReadOnlySpan<int> trail) => _effects.TryGetValue(path, out var known) ? known : _effects.GetOrAdd(path, MakeEffect(trail));

    private Effect MakeEffect(ReadOnlySpan<int> trail)
    {
        var kept = new int[Words];
        Array.Fill(kept, -1);
        var set = new int[Words];
        for (var place = 0; place < _places.Count; place++) kept[place / WordBits] &= ~(1 << (place % WordBits));
        foreach (var place in _places.Passed(trail)) Set(set, place);
        IReadOnlyList<KnowledgeEvent> events = _knowledge is null ? [] : _knowledge.EventsOf(_reader!.Read(trail));
        foreach (var learned in events.Where(e => !e.IsUse).SelectMany(e => e.Bits)) Set(set, _places.Count + learned);
        return new Effect(kept, set, events);
    }

    private static void Set(Span<int> words, int bit) => words[bit / WordBits] |= 1 << (bit % WordBits);

    private static bool IsSet(ReadOnlySpan<int> words, int bit) => (words[bit / WordBits] >> (bit % WordBits) & 1) != 0;

    private sealed record Effect(int[] Kept, int[] Set, IReadOnlyList<KnowledgeEvent> Events);
}
