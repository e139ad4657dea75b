using Cartouche.Runtime.Program;

namespace Cartouche.Runtime.Compiled;

/// <summary>Writes what playing needs, table by table and column by column.</summary>
internal static class TablesWriter
{
    public static byte[] Write(StoryProgram program, TextTable texts)
    {
        var writer = new CompiledWriter(texts);
        writer.Number(program.Code.Length);
        WriteLists(writer, program);
        WriteHeap(writer, program);
        writer.Number(program.Names.Length);
        writer.TextColumn(program.Names, name => name);
        writer.Number(program.GlobalNames.Length);
        writer.Number(program.InitialCells.Length);
        writer.Column(program.InitialCells, cell => cell);
        WriteContainers(writer, program.Containers);
        WriteFlow(writer, program);
        writer.Number(program.Literals.Length);
        writer.TextColumn(program.Literals, literal => literal.Text);
        writer.Number(program.Constants.Length);
        writer.Column(program.Constants, constant => constant.KindBits);
        writer.Column(program.Constants, constant => constant.Payload);
        writer.Column(program.CodeContainers, container => container);
        foreach (var instruction in program.Code) writer.Byte((int)instruction.Op);
        foreach (var instruction in program.Code) writer.Byte(instruction.Flags);
        writer.Column(program.Code, instruction => instruction.A);
        return writer.ToSection();
    }

    private static void WriteLists(CompiledWriter writer, StoryProgram program)
    {
        var lists = program.Universe.Definitions;
        var items = lists.SelectMany(list => list.Items).ToArray();
        writer.Number(lists.Length);
        writer.TextColumn(lists, list => list.Name);
        writer.Column(lists, list => list.Items.Count);
        writer.Number(items.Length);
        writer.TextColumn(items, item => item.Key);
        writer.Column(items, item => item.Value);
    }

    private static void WriteHeap(CompiledWriter writer, StoryProgram program)
    {
        var heap = program.ConstantHeap;
        writer.Number(heap.StringCount);
        writer.TextColumn(Enumerable.Range(0, heap.StringCount).ToArray(), heap.String);
        writer.Byte(heap.KeepsOrder ? 1 : 0);
        // The first list, the empty one, every heap has.
        var lists = Enumerable.Range(1, heap.ListCount - 1).Select(heap.List).ToArray();
        var parts = lists.SelectMany(list => list.Count > 0 ? list.Order : list.Origins).ToArray();
        writer.Number(lists.Length);
        writer.Column(lists, list => list.Count);
        writer.Column(lists, list => list.Count > 0 ? 0 : list.Origins.Length);
        writer.Number(parts.Length);
        writer.Column(parts, part => part);
    }

    private static void WriteContainers(CompiledWriter writer, ContainerInfo[] containers)
    {
        writer.Number(containers.Length);
        writer.Column(containers, container => container.Parent);
        writer.Column(containers, container => container.Index);
        writer.Column(containers, container => container.Start);
        writer.Column(containers, container => container.Content);
        writer.Column(containers, container => container.ChildCount);
        writer.Column(containers, container => container.VisitCell);
        writer.Column(containers, container => container.TurnCell);
        writer.Column(containers, container => container.StartOnly ? 1 : 0);
    }

    private static void WriteFlow(CompiledWriter writer, StoryProgram program)
    {
        writer.Number(program.Targets.Length);
        writer.Column(program.Targets, target => target.Container);
        writer.Column(program.Targets, target => target.Index);
        writer.Column(program.Targets, target => target.Address);

        var visits = program.Jumps.SelectMany(jump => jump.Visits).ToArray();
        writer.Number(program.Jumps.Length);
        writer.Column(program.Jumps, jump => jump.Target);
        writer.Column(program.Jumps, jump => jump.Visits.Length);
        writer.Number(visits.Length);
        writer.Column(visits, container => container);

        writer.Number(program.Choices.Length);
        writer.Column(program.Choices, choice => (int)choice.Flags);
        writer.Column(program.Choices, choice => choice.Target);
        writer.Column(program.Choices, choice => choice.Predecessor);

        writer.Number(program.Shuffles.Length);
        writer.Column(program.Shuffles, shuffle => shuffle.Container);
        writer.Column(program.Shuffles, shuffle => shuffle.PathHash);
        writer.Column(program.Shuffles, shuffle => shuffle.Cell);
        writer.Column(program.Shuffles, shuffle => shuffle.Words);

        writer.Number(program.Externals.Length);
        writer.TextColumn(program.Externals, external => external.Name);
        writer.Column(program.Externals, external => external.Arguments);
        writer.Column(program.Externals, external => external.Fallback);
    }
}
