using System.Runtime.InteropServices;
using Cartouche.Proof.Storage;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Values;

namespace Cartouche.Proof.Reductions;

/// <summary>
/// What learnt steps do to the rows of states, leaf by leaf: what a step writes is set, what is not read any more becomes
/// 0, and the rest stays. One for each worker.
/// </summary>
/// <param name="codec">How rows are written.</param>
/// <param name="stepper">The worker's own.</param>
/// <param name="live">What is live after choices; <see langword="null"/> where nothing is dropped.</param>
/// <param name="changes">Where the changes are kept.</param>
internal sealed class StepChanges(RowCodec codec, Stepper stepper, LiveSets? live, TreeChanges changes)
{
    private const int MostChoices = 10;

    private readonly int[] _kept = new int[codec.Store.Length];
    private readonly int[] _set = new int[codec.Store.Length];
    private readonly int[] _knownAt = new int[codec.SlotCount];
    private readonly List<int> _known = [];
    private readonly List<int> _needed = [];
    private readonly List<int> _addresses = [];
    private readonly List<LeafRule>[] _rules = [.. Enumerable.Range(0, codec.Store.Shape.Leaves).Select(_ => new List<LeafRule>())];
    private readonly AgeRule[] _ages = Array.ConvertAll(codec.Ages, age => new AgeRule(age.Column % Chunk.Size, age.Bound));
    private readonly ListRule?[] _lists = new ListRule?[codec.Watched.Length];
    private readonly OfferRules _offers = new(codec.Rows);

    private readonly ChangeFolder _folder = new(changes);
    private readonly LiveSet _cover = new(new ulong[(codec.Store.Length + 63) / 64], codec.Liveness?.NewSet() ?? []);
    private int _step;

    /// <summary>
    /// Columns on which the change depends besides what the step itself read. Which they are, and in which order, depends
    /// on what it read and on those before.
    /// </summary>
    public IReadOnlyList<int> Needed => _needed;

    /// <summary>The change of a step to an ending.</summary>
    /// <param name="written">The slots it wrote.</param>
    /// <param name="row">The row it led to.</param>
    public Pair Ending(ReadOnlySpan<int> written, ReadOnlySpan<int> row)
    {
        Begin(written);
        Array.Clear(_kept);
        foreach (var (_, column) in codec.AlwaysRead) _kept[column] = -1;
        SetAlike(row);
        return Make();
    }

    /// <summary>The change of a step to choices.</summary>
    /// <param name="written">The slots it wrote.</param>
    /// <param name="row">The row it led to.</param>
    /// <param name="shape">The shape of the state.</param>
    /// <param name="offers">Those of its choices, and of others, that are there if they were not made before.</param>
    /// <param name="now">What may still be read there; <see langword="null"/> where nothing is dropped.</param>
    /// <param name="asked">The variables whose values told what that is, in order, and whether each held a place or a reference.</param>
    public Pair Choices(ReadOnlySpan<int> written, ReadOnlySpan<int> row, int[] shape, ReadOnlySpan<OnceOffer> offers, LiveSet? now, IEnumerable<(int Slot, bool IsHeld)> asked)
    {
        Begin(written);
        Array.Fill(_kept, -1);
        if (now is not null)
        {
            if (codec.Symmetry is not null) Need(codec.Symmetry.Offered(OfferedIn(shape, offers)));
            NeedOffers(row, shape, offers);
            foreach (var (slot, isHeld) in asked)
            {
                Need(slot);
                if (isHeld) Need(slot + 1);
            }
            now.Columns.Widen(_kept);
            if (codec.Symmetry is not null) Need(codec.Symmetry.Read(slot => now.HasColumn(codec.ColumnOf[slot])));
            KeepItems(now);
        }
        foreach (var offer in offers)
            if (IsOpen(offer) && (LeafOf(codec.ColumnOf[offer.Slot]) != LeafOf(codec.Layout.GroupOf[offer.Address]) || !HasFew(codec.Layout.GroupOf[offer.Address]))) Need(offer.Slot);
        SetAlike(row);
        foreach (var offer in offers)
            if (IsOpen(offer)) AddOffers(codec.Layout.GroupOf[offer.Address], shape, offers);
        return Make();
    }

    /// <summary>Whether a choice may be there or not.</summary>
    private bool IsOpen(OnceOffer offer) => codec.ColumnOf[offer.Slot] >= 0 && !IsKnown(offer.Slot);

    /// <summary>Whether a number can be kept for every choice of a group being there or not.</summary>
    private bool HasFew(int group) => codec.Layout.SizeOf(group) <= MostChoices;

    private static int LeafOf(int column) => column / Chunk.Size;

    /// <summary>
    /// What may be read after a choice may be read if it is there; so it is asked whether it is, unless all of that may be
    /// read anyway.
    /// </summary>
    private void NeedOffers(ReadOnlySpan<int> row, int[] shape, ReadOnlySpan<OnceOffer> offers)
    {
        if (offers.Length == 0) return;
        var (frames, count) = (row[RowLayout.Frames], shape[0]);
        _cover.Clear();
        _cover.Add(live!.OfFrames(frames, codec.Rows[frames].Slice(3, codec.Rows[frames][0] * ShapeLayout.FrameWords)));
        for (var i = 0; i < count; i++)
        {
            var address = AddressOf(shape, i);
            if (IndexOf(offers, address) < 0) _cover.Add(live.OfChoice(address));
        }
        foreach (var offer in offers)
        {
            var after = live.OfChoice(offer.Address);
            if (_cover.Contains(after)) continue;
            Need(offer.Slot);
            if (IsIn(shape, offer.Address)) _cover.Add(after);
        }
    }

    private static int AddressOf(int[] shape, int index) => shape[ShapeLayout.Choices + (index * ShapeLayout.ChoiceWords) + ShapeLayout.Address];

    private static int IndexOf(ReadOnlySpan<OnceOffer> offers, int address)
    {
        for (var i = 0; i < offers.Length; i++)
            if (offers[i].Address == address) return i;
        return -1;
    }

    private static bool IsIn(int[] shape, int address)
    {
        for (var i = 0; i < shape[0]; i++)
            if (AddressOf(shape, i) == address) return true;
        return false;
    }

    /// <summary>The addresses of the choices that are, or may be, there.</summary>
    private List<int> OfferedIn(int[] shape, ReadOnlySpan<OnceOffer> offers)
    {
        _addresses.Clear();
        for (var i = 0; i < shape[0]; i++) _addresses.Add(AddressOf(shape, i));
        foreach (var offer in offers) _addresses.Add(offer.Address);
        return _addresses;
    }

    /// <summary>Of lists that are not live as a whole the items stay that are.</summary>
    private void KeepItems(LiveSet now)
    {
        for (var i = 0; i < codec.Watched.Length; i++)
        {
            var (list, column) = codec.Watched[i];
            var items = now.All[list.Word];
            if (now.HasColumn(column) || items == 0) continue;
            var kind = codec.ColumnOf[list.Slot];
            if (IsKnown(list.Slot) || IsKnown(list.Slot + 1) || (kind >= 0 && LeafOf(kind) != LeafOf(column))) Need(list.Slot, list.Slot + 1);
            else
            {
                if (_lists[i]?.Items != items) _lists[i] = new ListRule(column % Chunk.Size, kind >= 0 ? kind % Chunk.Size : -1, codec.Defaults[list.Slot], list, items, stepper);
                AddRule(column, _lists[i]!);
            }
        }
    }

    /// <summary>The number of a group of choices follows from which of them are there.</summary>
    private void AddOffers(int group, int[] shape, ReadOnlySpan<OnceOffer> offers)
    {
        foreach (var rule in _rules[LeafOf(group)])
            if (rule.Index == group % Chunk.Size) return;
        _offers.Begin(group % Chunk.Size);
        for (var i = 0; i < shape[0]; i++)
        {
            var address = AddressOf(shape, i);
            if (codec.Layout.GroupOf[address] == group && !(IndexOf(offers, address) is >= 0 and var offer && IsOpen(offers[offer])))
                _offers.Add(-1, shape.AsSpan(ShapeLayout.Choices + (i * ShapeLayout.ChoiceWords), ShapeLayout.ChoiceWords));
        }
        // All stand in one and the same call stack.
        Span<int> words = stackalloc int[ShapeLayout.ChoiceWords];
        shape.AsSpan(ShapeLayout.Choices, ShapeLayout.ChoiceWords).CopyTo(words);
        foreach (var offer in offers)
        {
            if (!IsOpen(offer) || codec.Layout.GroupOf[offer.Address] != group) continue;
            (words[0], words[1], words[2]) = (offer.Point, offer.Address, offer.Predecessor);
            _offers.Add(codec.ColumnOf[offer.Slot] % Chunk.Size, words);
        }
        Set(group, 0);
        AddRule(group, _offers.Rule());
    }

    private void Begin(ReadOnlySpan<int> written)
    {
        _step++;
        _needed.Clear();
        _known.Clear();
        foreach (var rules in _rules) rules.Clear();
        foreach (var slot in written) Know(slot);
        foreach (var (slot, _, _) in codec.Bounds)
            if (IsKnown(slot) || IsKnown(slot + 1)) Need(slot, slot + 1);
    }

    private bool IsKnown(int slot) => _knownAt[slot] == _step;

    private void Know(int slot)
    {
        _knownAt[slot] = _step;
        _known.Add(slot);
    }

    private void Need(IEnumerable<int[]> sets)
    {
        foreach (var slots in sets) Need(slots);
    }

    /// <summary>What stands in these slots afterwards is told by what stood there before.</summary>
    private void Need(params ReadOnlySpan<int> slots)
    {
        foreach (var slot in slots)
        {
            if (IsKnown(slot)) continue;
            if (codec.ColumnOf[slot] is >= 0 and var column) _needed.Add(column);
            Know(slot);
        }
    }

    /// <summary>Sets what all steps of the kind set alike.</summary>
    private void SetAlike(ReadOnlySpan<int> row)
    {
        Array.Clear(_set);
        foreach (var column in (ReadOnlySpan<int>)[RowLayout.Frames, RowLayout.Tail, RowLayout.Order]) Set(column, row[column]);
        foreach (var column in codec.Layout.Groups) Set(column, row[column]);
        foreach (var slot in _known)
            if (codec.ColumnOf[slot] is >= 0 and var column) Set(column, row[column]);
    }

    private Pair Make()
    {
        for (var i = 0; i < _ages.Length; i++)
            if (_kept[codec.Ages[i].Column] != 0) AddRule(codec.Ages[i].Column, _ages[i]);
        for (var i = 0; i < _rules.Length; i++) _folder.Set(i, Chunk.From(_kept.AsSpan(i * Chunk.Size)), Chunk.From(_set.AsSpan(i * Chunk.Size)), CollectionsMarshal.AsSpan(_rules[i]));
        return _folder.Fold();
    }

    private void Set(int column, int value) => (_kept[column], _set[column]) = (0, value);

    private void AddRule(int column, LeafRule rule) => _rules[column / Chunk.Size].Add(rule);

    /// <summary>The last turn of a visit is one turn further back.</summary>
    private sealed record AgeRule(int Index, CountBound Bound) : LeafRule(Index)
    {
        public override int Make(Chunk leaf) => leaf[Index] is not 0 and var turn ? RowCodec.LoadedTurn + 2 - Bound.Reduce(RowCodec.LoadedTurn + 3 - turn) : 0;
    }

    /// <summary>Of a list some items stay.</summary>
    private sealed record ListRule(int Index, int KindIndex, int Kind, WatchedList List, ulong Items, Stepper Stepper) : LeafRule(Index)
    {
        public override int Make(Chunk leaf) =>
            (ValueKind)((KindIndex >= 0 ? leaf[KindIndex] : Kind) & 0xFF) == ValueKind.List ? Stepper.Intersect(leaf[Index], List.Items, Items) : leaf[Index];
    }
}
