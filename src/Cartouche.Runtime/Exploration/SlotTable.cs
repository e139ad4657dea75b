using Cartouche.Runtime.State;

namespace Cartouche.Runtime.Exploration;

internal static class SlotTable
{
    public static StateSlot[] Of(StoryProgram program)
    {
        var slots = new StateSlot[StateLayout.Cells + program.CellCount];
        slots[StateLayout.StorySeed] = new StateSlot(StateSlotKind.StorySeed, null, null);
        slots[StateLayout.PreviousRandom] = new StateSlot(StateSlotKind.PreviousRandom, null, null);
        slots[StateLayout.Turn] = new StateSlot(StateSlotKind.Turn, null, null);
        for (var i = 0; i < program.GlobalNames.Length; i++)
        {
            slots[StateLayout.Cells + (i * 2)] = new StateSlot(StateSlotKind.VariableKind, program.GlobalNames[i], null);
            slots[StateLayout.Cells + (i * 2) + 1] = new StateSlot(StateSlotKind.VariableValue, program.GlobalNames[i], null);
        }
        for (var i = 0; i < program.Containers.Length; i++)
        {
            var info = program.Containers[i];
            if (info.VisitCell >= 0) slots[StateLayout.Cells + info.VisitCell] = new StateSlot(StateSlotKind.Visits, null, program.Places.ContainerNodes[i]);
            if (info.TurnCell >= 0) slots[StateLayout.Cells + info.TurnCell] = new StateSlot(StateSlotKind.LastTurn, null, program.Places.ContainerNodes[i]);
        }
        foreach (var shuffle in program.Shuffles)
            for (var i = 0; i < shuffle.Words; i++)
                slots[StateLayout.Cells + shuffle.Cell + i] = new StateSlot(StateSlotKind.ShuffleSet, null, program.Places.ContainerNodes[shuffle.Container]);
        return slots;
    }
}
