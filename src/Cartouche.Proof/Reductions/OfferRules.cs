using Cartouche.Proof.Storage;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof.Reductions;

/// <summary>Makes rules for groups of choices. Most are asked for again and again: equal ones are made once. One for each worker.</summary>
/// <param name="groups">Where groups of choices are numbered.</param>
internal sealed class OfferRules(BlobTable groups)
{
    private readonly BlobTable _known = new();
    private readonly Dictionary<int, OffersRule> _rules = [];

    /// <summary>The place of the group, then its choices.</summary>
    private int[] _row = new int[1 + (8 * OffersRule.ChoiceWords)];
    private int _length;

    /// <summary>Begins a group.</summary>
    /// <param name="index">Where in its leaf it stands.</param>
    public void Begin(int index)
    {
        _row[0] = index;
        _length = 1;
    }

    /// <summary>Adds a choice, in the order of the code.</summary>
    /// <param name="condition">Where in the leaf the count stands that is 0 if it is there; below 0 for one that is always there.</param>
    /// <param name="words">Its numbers in a shape.</param>
    public void Add(int condition, ReadOnlySpan<int> words)
    {
        if (_length + OffersRule.ChoiceWords > _row.Length) Array.Resize(ref _row, _row.Length * 2);
        var at = _length;
        for (; at > 1 && _row[at - OffersRule.ChoiceWords + 1 + ShapeLayout.Address] > words[ShapeLayout.Address]; at -= OffersRule.ChoiceWords)
            _row.AsSpan(at - OffersRule.ChoiceWords, OffersRule.ChoiceWords).CopyTo(_row.AsSpan(at));
        _row[at] = condition;
        words.CopyTo(_row.AsSpan(at + 1));
        _length += OffersRule.ChoiceWords;
    }

    /// <summary>The rule of the group.</summary>
    public OffersRule Rule()
    {
        var number = _known.Intern(_row.AsSpan(0, _length), out var isNew);
        if (isNew) _rules.Add(number, new OffersRule(_row[0], _row[1.._length], groups));
        return _rules[number];
    }
}

/// <summary>Of choices those are on offer that were not made before, by their counts, and those that always are.</summary>
/// <param name="Index">Where in its leaf the group's number stands.</param>
/// <param name="Choices">Of each choice the place of its count, or below 0, then its numbers in a shape.</param>
/// <param name="Groups">Where groups are numbered.</param>
internal sealed record OffersRule(int Index, int[] Choices, BlobTable Groups) : LeafRule(Index)
{
    /// <summary>Numbers for each of <see cref="Choices"/>.</summary>
    public const int ChoiceWords = 1 + ShapeLayout.ChoiceWords;

    /// <summary>The numbers of those that are on offer, by the bits of which they are; 0 while not known.</summary>
    private readonly int[] _numbers = new int[1 << (Choices.Length / ChoiceWords)];

    /// <inheritdoc />
    public override int Make(Chunk leaf)
    {
        var present = 0;
        for (var at = 0; at < Choices.Length; at += ChoiceWords)
            if (Choices[at] < 0 || leaf[Choices[at]] == 0) present |= 1 << (at / ChoiceWords);
        if (present == 0) return 0;
        var number = Volatile.Read(ref _numbers[present]);
        if (number != 0) return number;
        var words = new List<int>();
        for (var at = 0; at < Choices.Length; at += ChoiceWords)
            if ((present >> (at / ChoiceWords) & 1) != 0) words.AddRange(Choices.AsSpan(at + 1, ShapeLayout.ChoiceWords));
        number = Groups.Intern([.. words], out _) + 1;
        Volatile.Write(ref _numbers[present], number);
        return number;
    }

    public bool Equals(OffersRule? other) => other is not null && Index == other.Index && Choices.AsSpan().SequenceEqual(other.Choices);

    public override int GetHashCode() => HashCode.Combine(Index, Hashing.Of(Choices));
}
