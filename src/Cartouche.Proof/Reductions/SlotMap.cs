using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Reductions;

/// <summary>Finds a state's numbers by what they are.</summary>
internal sealed class SlotMap
{
    private readonly Dictionary<string, int> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<Container, int> _visits = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Container, int> _turns = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Container, List<int>> _shuffles = new(ReferenceEqualityComparer.Instance);

    public SlotMap(StoryProgram program)
    {
        Slots = program.Slots;
        for (var i = 0; i < Slots.Count; i++)
        {
            var slot = Slots[i];
            switch (slot.Kind)
            {
                case StateSlotKind.VariableKind:
                    _variables.Add(slot.Variable!, i);
                    break;
                case StateSlotKind.Visits:
                    _visits.Add(slot.Container!, i);
                    break;
                case StateSlotKind.LastTurn:
                    _turns.Add(slot.Container!, i);
                    break;
                case StateSlotKind.ShuffleSet:
                    if (!_shuffles.TryGetValue(slot.Container!, out var set)) _shuffles.Add(slot.Container!, set = []);
                    set.Add(i);
                    break;
            }
        }
    }

    public IReadOnlyList<StateSlot> Slots { get; }

    /// <summary>Every container whose visits are counted.</summary>
    public IEnumerable<Container> Counted => _visits.Keys;

    /// <summary>Every container whose last turn is kept.</summary>
    public IEnumerable<Container> Timed => _turns.Keys;

    /// <summary>The variable's first number, or -1 where there is no such global.</summary>
    public int Variable(string name) => _variables.GetValueOrDefault(name, -1);

    public int Visits(Container container) => _visits.GetValueOrDefault(container, -1);

    public int LastTurn(Container container) => _turns.GetValueOrDefault(container, -1);

    public IReadOnlyList<int> ShuffleSet(Container container) => _shuffles.TryGetValue(container, out var set) ? set : [];
}
