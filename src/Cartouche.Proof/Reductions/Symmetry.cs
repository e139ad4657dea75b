using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Reductions;

/// <summary>
/// Of states that differ only in which of some like choices (<see cref="LikeChoices"/>) were made, goes to the one in
/// which the first of them were. One step to such a state, too, makes the first that is left, and comes before the
/// others in order; so the ways that are noted are ways of the story itself.
/// </summary>
internal sealed class Symmetry
{
    private readonly Set[] _sets;

    /// <param name="sets">Sets of like choices, in the order in which they are offered.</param>
    /// <param name="addressOf">The address of a choice point; -1 where it has not exactly one.</param>
    /// <param name="visitsOf">The slot of what counts the visits of a choice's content, or -1.</param>
    public Symmetry(IEnumerable<IReadOnlyList<ChoiceNode>> sets, Func<ChoiceNode, int> addressOf, Func<Container, int> visitsOf) =>
        _sets = [.. sets.Select(set => new Set([.. set.Select(addressOf)], [.. set.Select(choice => visitsOf(choice.Target!))])).Where(set => set.IsUsable)];

    /// <summary>Whether there is anything to do.</summary>
    public bool IsEmpty => _sets.Length == 0;

    /// <summary>Changes a state, as a stepper wrote it, to the one that stands for it.</summary>
    /// <param name="shape">Its shape, whose choices are in order of their addresses.</param>
    /// <param name="values">Its values.</param>
    /// <param name="stepper">Knows what the choice points are like.</param>
    /// <param name="recounted">Takes the slots of sets of which none is on offer, so that counts alone were exchanged.</param>
    /// <returns>Whether choices were exchanged, which may not be in that order any more.</returns>
    public bool Apply(Span<int> shape, Span<int> values, Stepper stepper, List<int[]> recounted)
    {
        var isChanged = false;
        foreach (var set in _sets) isChanged |= Apply(set, shape, values, stepper, recounted);
        return isChanged;
    }

    /// <summary>The slots of each set some of whose choices are among those at these addresses.</summary>
    public IEnumerable<int[]> Offered(List<int> addresses)
    {
        foreach (var set in _sets)
            if (set.HasAny(addresses)) yield return set.Slots;
    }

    /// <summary>The slots of each set some of whose counts may still be read. If there are none of these, nor on offer, no state stands for another.</summary>
    public IEnumerable<int[]> Read(Predicate<int> isRead) => _sets.Where(set => Array.Exists(set.Slots, isRead)).Select(set => set.Slots);

    private static bool Apply(Set set, Span<int> shape, Span<int> values, Stepper stepper, List<int[]> recounted)
    {
        var made = 0;
        var isSorted = true;
        for (var i = 0; i < set.Slots.Length; i++)
        {
            var visits = values[set.Slots[i]];
            if (visits is not (0 or 1)) return false;
            isSorted &= visits == 0 || made == i;
            made += visits;
        }
        if (isSorted || !AreAlike(set, shape, values, stepper, out var pending) || (pending != 0 && pending != set.Slots.Length - made)) return false;
        var isOnOffer = pending > 0;
        if (!isOnOffer) recounted.Add(set.Slots);
        // Those on offer become the last ones, in their order.
        var next = made;
        for (var i = 0; i < shape[0] && pending > 0; i++)
        {
            var choice = Choice(shape, i);
            if (set.IndexOf(choice[ShapeLayout.Address]) >= 0) stepper.WriteChoicePoint(set.Addresses[next++], choice);
        }
        for (var i = 0; i < set.Slots.Length; i++) values[set.Slots[i]] = i < made ? 1 : 0;
        return isOnOffer;
    }

    /// <summary>Whether those on offer differ in nothing but their choice points.</summary>
    private static bool AreAlike(Set set, Span<int> shape, Span<int> values, Stepper stepper, out int pending)
    {
        pending = 0;
        Span<int> usual = stackalloc int[ShapeLayout.ChoiceWords];
        for (var i = 0; i < shape[0]; i++)
        {
            var choice = Choice(shape, i);
            // All choices on offer stand in one and the same call stack.
            if (!choice[ShapeLayout.Stack..].SequenceEqual(Choice(shape, 0)[ShapeLayout.Stack..])) return false;
            var member = set.IndexOf(choice[ShapeLayout.Address]);
            if (member < 0) continue;
            choice.CopyTo(usual);
            stepper.WriteChoicePoint(set.Addresses[member], usual);
            if (values[set.Slots[member]] != 0 || !usual.SequenceEqual(choice)) return false;
            pending++;
        }
        return true;
    }

    private static Span<int> Choice(Span<int> shape, int index) => shape.Slice(ShapeLayout.Choices + (index * ShapeLayout.ChoiceWords), ShapeLayout.ChoiceWords);

    /// <summary>A set of like choices, in order.</summary>
    /// <param name="Addresses">The addresses of the choice points.</param>
    /// <param name="Slots">Where the visits of what follows each are counted.</param>
    private sealed record Set(int[] Addresses, int[] Slots)
    {
        /// <summary>Whether all can be found in states, and stand in the code in the order in which they are offered.</summary>
        public bool IsUsable => Array.TrueForAll(Slots, slot => slot >= 0) && Addresses[0] >= 0 && Addresses.Zip(Addresses.Skip(1)).All(pair => pair.First < pair.Second);

        /// <summary>Which of them stands at an address; below 0 where none does.</summary>
        public int IndexOf(int address) => Array.BinarySearch(Addresses, address);

        /// <summary>Whether one of them stands at one of these addresses.</summary>
        public bool HasAny(List<int> addresses)
        {
            foreach (var address in addresses)
                if (address >= Addresses[0] && address <= Addresses[^1] && IndexOf(address) >= 0) return true;
            return false;
        }
    }
}
