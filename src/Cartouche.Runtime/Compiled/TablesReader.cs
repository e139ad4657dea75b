using Cartouche.Runtime.Program;
using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Compiled;

/// <summary>
/// Reads what <see cref="TablesWriter"/> writes, and makes sure of all that the interpreter takes for granted: every
/// number leads to something, containers stand in earlier ones, globals and counts keep to their cells, code has an end.
/// </summary>
internal static class TablesReader
{
    /// <summary>As deep as containers nest in a tree.</summary>
    private const int MaxDepth = Json.InkTreeReader.MaxDepth;

    private const int AllChoiceFlags = ((int)ChoiceFlags.OnceOnly * 2) - 1;

    /// <summary>64-bit words that the bits of all constant lists may take together.</summary>
    private const int MaxListWords = 1 << 24;

    public static (ProgramParts Tables, string[] Texts) Read(ref CompiledReader reader)
    {
        var texts = reader.Texts([]);
        var addresses = reader.Count();
        var heap = ReadHeap(ref reader, ReadLists(ref reader, texts), texts);
        var names = reader.TextColumn(reader.Count(), texts);
        var globals = reader.Number(0, names.Length);
        var cellCount = reader.Count();
        if (cellCount < globals * 2) throw CompiledReader.OutOfRange();
        var cells = reader.Column(cellCount);
        var containers = ReadContainers(ref reader, addresses, globals * 2, cellCount);
        var targets = ReadTargets(ref reader, addresses, containers.Length);
        var values = new ValueBounds(heap.StringCount, heap.ListCount, containers.Length + targets.Length, names.Length);
        for (var i = 0; i < globals; i++)
            if (!values.Hold(new Value(cells[i * 2], cells[(i * 2) + 1]))) throw CompiledReader.OutOfRange();
        var tables = new ProgramParts
        {
            Heap = heap,
            Universe = heap.Universe,
            Names = names,
            GlobalCount = globals,
            InitialCells = cells,
            Containers = containers,
            Targets = targets,
            Jumps = ReadJumps(ref reader, addresses, containers.Length),
            Choices = ReadChoices(ref reader, containers.Length),
            Shuffles = ReadShuffles(ref reader, containers.Length, globals * 2, cellCount),
            Externals = ReadExternals(ref reader, containers.Length, texts),
            Literals = ReadLiterals(ref reader, texts),
            Constants = ReadConstants(ref reader, values),
            Code = new Instruction[addresses],
            CodeContainers = reader.Column(addresses, 0, containers.Length - 1),
        };
        ReadCode(ref reader, tables);
        return (tables, texts);
    }

    private static ListUniverse ReadLists(ref CompiledReader reader, string[] texts)
    {
        var count = reader.Count();
        var names = reader.TextColumn(count, texts);
        var sizes = reader.Column(count, 0);
        var itemCount = reader.Count();
        var itemNames = reader.TextColumn(itemCount, texts);
        var itemValues = reader.Column(itemCount);
        var lists = new ListDefinition[count];
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            if (sizes[i] > itemCount - next) throw CompiledReader.OutOfRange();
            var items = new KeyValuePair<string, int>[sizes[i]];
            for (var k = 0; k < items.Length; k++, next++) items[k] = new(itemNames[next], itemValues[next]);
            lists[i] = new ListDefinition(names[i], items);
        }
        return next == itemCount ? new ListUniverse(lists) : throw CompiledReader.OutOfRange();
    }

    private static StoryHeap ReadHeap(ref CompiledReader reader, ListUniverse universe, string[] texts)
    {
        var strings = reader.TextColumn(reader.Count(), texts);
        var heap = new StoryHeap(universe, reader.Number(0, 1) == 1, strings);
        var count = reader.Count();
        if (count * (long)universe.Words > MaxListWords) throw CompiledReader.OutOfRange();
        var sizes = reader.Column(count, 0);
        var origins = reader.Column(count, 0);
        var partCount = reader.Count();
        var parts = reader.Column(partCount, 0);
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            var order = Take(sizes[i], universe.Items.Length);
            var emptyOrigins = Take(origins[i], universe.Definitions.Length);
            if (heap.InternList(order, emptyOrigins) != i + 1) throw CompiledReader.Damaged("a list stands there twice");
        }
        return next == partCount ? heap : throw CompiledReader.OutOfRange();

        int[] Take(int size, int end)
        {
            if (size > partCount - next) throw CompiledReader.OutOfRange();
            var taken = parts[next..(next + size)];
            next += size;
            return Array.TrueForAll(taken, part => part < end) ? taken : throw CompiledReader.OutOfRange();
        }
    }

    private static ContainerInfo[] ReadContainers(ref CompiledReader reader, int addresses, int firstCount, int cells)
    {
        var count = reader.Count();
        if (count == 0) throw CompiledReader.Damaged("it has no content");
        var parents = reader.Column(count, -1, count - 1);
        var indices = reader.Column(count, -1);
        var starts = reader.Column(count, 0, addresses - 1);
        var contents = reader.Column(count, 0, addresses - 1);
        var childCounts = reader.Column(count, 0);
        var visitCells = reader.Column(count, -1, cells - 1);
        var turnCells = reader.Column(count, -1, cells - 1);
        var startOnly = reader.Column(count, 0, 1);
        var containers = new ContainerInfo[count];
        var depths = new short[count];
        for (var id = 0; id < count; id++)
        {
            ref var container = ref containers[id];
            container.Parent = parents[id];
            container.Index = indices[id];
            container.Start = starts[id];
            container.Content = contents[id];
            container.ChildCount = childCounts[id];
            container.VisitCell = CountCell(visitCells[id], firstCount);
            container.TurnCell = CountCell(turnCells[id], firstCount);
            container.StartOnly = startOnly[id] != 0;
            if (container.Parent < 0) continue;
            if (container.Parent >= id || (depths[id] = (short)(depths[container.Parent] + 1)) > MaxDepth) throw CompiledReader.OutOfRange();
        }
        return containers;
    }

    private static int CountCell(int cell, int firstCount) => cell < 0 || cell >= firstCount ? cell : throw CompiledReader.OutOfRange();

    private static TargetInfo[] ReadTargets(ref CompiledReader reader, int addresses, int containers)
    {
        var count = reader.Count();
        var places = reader.Column(count, 0, containers - 1);
        var indices = reader.Column(count, 0);
        var targets = reader.Column(count, 0, addresses - 1);
        var result = new TargetInfo[count];
        for (var i = 0; i < count; i++) result[i] = new TargetInfo(places[i], indices[i], targets[i]);
        return result;
    }

    private static JumpInfo[] ReadJumps(ref CompiledReader reader, int addresses, int containers)
    {
        var count = reader.Count();
        var targets = reader.Column(count, 0, addresses - 1);
        var visitCounts = reader.Column(count, 0, MaxDepth);
        var visitCount = reader.Count();
        var visits = reader.Column(visitCount, 0, containers - 1);
        var jumps = new JumpInfo[count];
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            if (visitCounts[i] > visitCount - next) throw CompiledReader.OutOfRange();
            var entered = visitCounts[i] == 0 ? [] : new int[visitCounts[i]];
            for (var k = 0; k < entered.Length; k++) entered[k] = visits[next++];
            jumps[i] = new JumpInfo(targets[i], entered);
        }
        return next == visitCount ? jumps : throw CompiledReader.OutOfRange();
    }

    private static ChoiceInfo[] ReadChoices(ref CompiledReader reader, int containers)
    {
        var count = reader.Count();
        var flags = reader.Column(count, 0, AllChoiceFlags);
        var targets = reader.Column(count, 0, containers - 1);
        var predecessors = reader.Column(count, -1, containers - 1);
        var choices = new ChoiceInfo[count];
        for (var i = 0; i < count; i++) choices[i] = new ChoiceInfo((ChoiceFlags)flags[i], targets[i], predecessors[i]);
        return choices;
    }

    private static ShuffleInfo[] ReadShuffles(ref CompiledReader reader, int containers, int firstCount, int cellCount)
    {
        var count = reader.Count();
        var places = reader.Column(count, 0, containers - 1);
        var hashes = reader.Column(count);
        var cells = reader.Column(count, firstCount, cellCount);
        var words = reader.Column(count, 0, cellCount);
        var shuffles = new ShuffleInfo[count];
        for (var i = 0; i < count; i++)
        {
            if (words[i] > cellCount - cells[i]) throw CompiledReader.OutOfRange();
            shuffles[i] = new ShuffleInfo(places[i], hashes[i], cells[i], words[i]);
        }
        return shuffles;
    }

    private static ExternalInfo[] ReadExternals(ref CompiledReader reader, int containers, string[] texts)
    {
        var count = reader.Count();
        var names = reader.TextColumn(count, texts);
        var arguments = reader.Column(count, 0);
        var fallbacks = reader.Column(count, -1, containers - 1);
        var externals = new ExternalInfo[count];
        for (var i = 0; i < count; i++) externals[i] = new ExternalInfo(names[i], arguments[i], fallbacks[i]);
        return externals;
    }

    private static Literal[] ReadLiterals(ref CompiledReader reader, string[] texts)
    {
        var count = reader.Count();
        var column = reader.TextColumn(count, texts);
        var literals = new Literal[count];
        for (var i = 0; i < count; i++) literals[i] = new Literal(column[i]);
        return literals;
    }

    private static Value[] ReadConstants(ref CompiledReader reader, ValueBounds bounds)
    {
        var count = reader.Count();
        var kinds = reader.Column(count);
        var payloads = reader.Column(count);
        var constants = new Value[count];
        for (var i = 0; i < count; i++)
        {
            constants[i] = new Value(kinds[i], payloads[i]);
            if (!bounds.Hold(constants[i])) throw CompiledReader.OutOfRange();
        }
        return constants;
    }

    private static void ReadCode(ref CompiledReader reader, ProgramParts tables)
    {
        var code = tables.Code;
        var ops = reader.Take(code.Length);
        var flags = reader.Take(code.Length);
        var operands = reader.Column(code.Length);
        Span<OperandBounds> bounds = stackalloc OperandBounds[Operands.Ops];
        for (var op = 0; op < bounds.Length; op++) bounds[op] = Operands.Bounds(Operands.Of((Op)op), tables);
        for (var address = 0; address < code.Length; address++)
        {
            var op = ops[address];
            var operand = operands[address];
            if (op >= bounds.Length || !bounds[op].Hold(operand)) throw CompiledReader.OutOfRange();
            if (op == (int)Op.PushPointer && tables.Constants[operand].Kind != ValueKind.VariablePointer) throw CompiledReader.OutOfRange();
            code[address] = new Instruction((Op)op, flags[address], operand);
        }
        if (code.Length == 0 || code[^1].Op != Op.EndOfContent) throw CompiledReader.Damaged("its code has no end");
    }
}
