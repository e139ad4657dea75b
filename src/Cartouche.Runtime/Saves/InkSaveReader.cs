using System.Text;
using Cartouche.Runtime.Json;
using Cartouche.Runtime.Machine;
using Cartouche.Runtime.State;
using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Saves;

/// <summary>Reads saves made by ink's own runtimes (<c>inkSaveVersion</c> 9 and 10), so that a game can move over with its players' saves.</summary>
internal sealed class InkSaveReader(StoryProgram program, StoryHeap heap)
{
    private const int OldestVersion = 9;

    /// <summary>The line that was current when the save was made.</summary>
    public Line Line { get; private set; }

    public StoryState Read(string text)
    {
        var json = JsonNode.Parse(text);
        if (!json.IsObject || !json.TryGet("inkSaveVersion", out var version)) throw JsonNode.Fault("it is no save made by ink");
        if (version.AsInt("'inkSaveVersion'") is var number and (< OldestVersion or > InkSaveWriter.SaveVersion))
            throw JsonNode.Fault(FormattableString.Invariant($"it has ink's save version {number}, and versions {OldestVersion} and {InkSaveWriter.SaveVersion} can be read"));
        var head = new int[StateLayout.Cells + program.CellCount];
        head[StateLayout.Turn] = json.GetInt("turnIdx");
        head[StateLayout.StorySeed] = json.GetInt("storySeed");
        head[StateLayout.PreviousRandom] = json.GetInt("previousRandom", 0);
        program.InitialCells.CopyTo(head, StateLayout.Cells);
        foreach (var (name, value) in json.Get("variablesState").Properties) SetVariable(head, name, ReadValue(value));
        ReadCounts(json.Get("visitCounts"), c => c.VisitCell, 0, head);
        ReadCounts(json.Get("turnIndices"), c => c.TurnCell, 2, head);
        var words = new List<int>(head);
        foreach (var item in json.Get("evalStack").Items)
        {
            var value = ReadValue(item);
            words.Add(value.KindBits);
            words.Add(value.Payload);
        }
        var names = new List<string>();
        var flows = new List<FlowImage>();
        var current = json.TryGet("currentFlowName", out _) ? json.GetText("currentFlowName") : Story.DefaultFlow;
        foreach (var (name, flow) in json.Get("flows").Properties)
        {
            names.Add(name);
            flows.Add(ReadFlow(flow));
            if (name == current) Line = ReadLine(flow);
        }
        if (!names.Contains(current)) throw JsonNode.Fault("its current flow is missing");
        var state = new StoryState(program, heap, [.. words], [.. flows], [.. names], names.IndexOf(current));
        if (!StateCheck.IsSound(state)) throw JsonNode.Fault("its call stack makes no sense");
        return state;
    }

    private void SetVariable(int[] words, string name, Value value)
    {
        if (!program.NameIds.TryGetValue(name, out var id) || program.GlobalOfName[id] < 0) return;
        words[StateLayout.Cells + (program.GlobalOfName[id] * 2)] = value.KindBits;
        words[StateLayout.Cells + (program.GlobalOfName[id] * 2) + 1] = value.Payload;
    }

    private void ReadCounts(JsonNode counts, Func<Program.ContainerInfo, int> cellOf, int offset, int[] words)
    {
        foreach (var (path, count) in counts.Properties)
        {
            var container = path.Length == 0 ? program.Tree.Root.Id : program.FindContainer(path);
            if (container < 0 || cellOf(program.Containers[container]) is var cell && cell < 0) continue;
            words[StateLayout.Cells + cell] = unchecked(count.AsInt("a count") + offset);
        }
    }

    private FlowImage ReadFlow(JsonNode json)
    {
        var parts = new FlowParts();
        var threads = json.Get("callstack").Get("threads").Items;
        var byIndex = new Dictionary<int, JsonNode>();
        for (var t = 0; t < threads.Count; t++)
        {
            byIndex[threads[t].GetInt("threadIndex", t)] = threads[t];
            parts.Threads.Add(new ThreadInfo { FirstFrame = parts.Frames.Count, FirstTemp = parts.Temps.Count });
            var address = ReadThread(threads[t], t == threads.Count - 1, parts.Frames, parts.Temps, 0);
            if (t == threads.Count - 1) parts.Address = address;
        }
        if (json.TryGet("choiceThreads", out var choiceThreads))
            foreach (var (index, thread) in choiceThreads.Properties)
                if (int.TryParse(index, out var key)) byIndex[key] = thread;
        foreach (var choice in json.Get("currentChoices").Items)
        {
            var thread = byIndex.TryGetValue(choice.GetInt("originalThreadIndex"), out var found) ? found : throw JsonNode.Fault("a choice has no thread");
            parts.Choices.Add(ReadChoice(choice, thread, parts));
        }
        return parts.ToImage();
    }

    private ChoiceRecord ReadChoice(JsonNode json, JsonNode thread, FlowParts parts)
    {
        var path = json.GetText("originalChoicePath");
        var node = ContainerPath.Resolve(program.Tree.Root, path);
        var address = node is ChoiceNode { Parent: { } parent } ? Positions.AddressOf(program, parent, node.Index) : -1;
        if (address < 0 || program.Code[address].Op != Program.Op.Choice) throw Positions.JsonNodeFault(path);
        var record = new ChoiceRecord
        {
            Point = program.Code[address].A,
            Address = address,
            Predecessor = program.Choices[program.Code[address].A].Predecessor,
            FirstFrame = parts.ChoiceFrames.Count,
            FirstTemp = parts.ChoiceTemps.Count,
            Text = json.GetText("text"),
            Tags = json.TryGet("tags", out var tags) && tags.Items.Count > 0 ? [.. tags.Items.Select(t => t.Text)] : null,
        };
        ReadThread(thread, true, parts.ChoiceFrames, parts.ChoiceTemps, record.FirstTemp);
        record.FrameCount = parts.ChoiceFrames.Count - record.FirstFrame;
        record.TempCount = parts.ChoiceTemps.Count - record.FirstTemp;
        if (thread.TryGet("previousContentObject", out _)
            && ContainerPath.Resolve(program.Tree.Root, thread.GetText("previousContentObject")) is { } previous)
            record.Predecessor = (previous as Container ?? previous.Parent!).Id;
        return record;
    }

    /// <summary>Reads a thread's frames; returns where its topmost one stands. Callers stand at their call, and go on after it.</summary>
    private int ReadThread(JsonNode thread, bool isRunning, List<Frame> frames, List<Temp> temps, int firstTemp)
    {
        var stack = thread.Get("callstack").Items;
        var address = -1;
        for (var i = 0; i < stack.Count; i++)
        {
            var json = stack[i];
            address = -1;
            if (json.TryGet("cPath", out _))
            {
                var path = json.GetText("cPath");
                var index = json.GetInt("idx");
                address = ContainerPath.Resolve(program.Tree.Root, path) is Container container ? Positions.AddressOf(program, container, index) : -1;
                if (address < 0) throw Positions.JsonNodeFault(FormattableString.Invariant($"{path}:{index}"));
            }
            var kind = json.GetInt("type");
            if (kind is < 0 or > 2) throw JsonNode.Fault("a call is of no known kind");
            var isTop = isRunning && i == stack.Count - 1;
            frames.Add(new Frame
            {
                Kind = (FrameKind)kind,
                Resume = isTop || address < 0 ? -1 : Math.Min(address + 1, program.Code.Length - 1),
                FunctionStart = -1,
                TempStart = temps.Count - firstTemp,
            });
            if (json.TryGet("temp", out var values)) AddTemps(values, temps);
        }
        return address;
    }

    private void AddTemps(JsonNode values, List<Temp> temps)
    {
        var read = new List<Temp>();
        foreach (var (name, value) in values.Properties)
            if (program.NameIds.TryGetValue(name, out var id)) read.Add(new Temp { Name = id, Value = ReadValue(value) });
        read.Sort((a, b) => a.Name.CompareTo(b.Name));
        temps.AddRange(read);
    }

    private static Line ReadLine(JsonNode flow)
    {
        if (!flow.TryGet("outputStream", out var stream) || !stream.IsArray) return default;
        var text = new StringBuilder();
        var tags = new List<string>();
        StringBuilder? tag = null;
        foreach (var item in stream.Items)
        {
            switch (item.Text)
            {
                case "#":
                    tag = new StringBuilder();
                    break;
                case "/#" when tag is not null:
                    tags.Add(LineText.Clean(tag.ToString()));
                    tag = null;
                    break;
                case "\n":
                    (tag ?? text).Append('\n');
                    break;
                case ['^', .. var literal]:
                    (tag ?? text).Append(literal);
                    break;
            }
        }
        return new Line(LineText.Clean(text.ToString()), [.. tags]);
    }

    private Value ReadValue(JsonNode json)
    {
        switch (json.Kind)
        {
            case JsonToken.Int:
                return Value.Of(json.AsInt("a value"));
            case JsonToken.Float:
                return Value.Of((float)json.Number);
            case JsonToken.True or JsonToken.False:
                return Value.Of(json.Kind == JsonToken.True);
            case JsonToken.String when json.Text == "void":
                return Value.Void;
            case JsonToken.String when json.Text is ['^', ..] or "\n":
                return Value.Of(ValueKind.String, heap.InternString(json.Text == "\n" ? json.Text : json.Text[1..]));
            case JsonToken.String when json.Text.Length > 1 && json.Text[^1] == 'f'
                && float.TryParse(json.Text[..^1], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number):
                return Value.Of(number);
            case JsonToken.ObjectStart when json.TryGet("^->", out _):
                var path = json.GetText("^->");
                var node = ContainerPath.Resolve(program.Tree.Root, path);
                var target = node is null ? -1 : program.TargetId(node);
                // A place to return to within a choice's own text is no value a story can see.
                if (target < 0 && path.Contains("$r", StringComparison.Ordinal)) return Value.Void;
                return target >= 0 ? Value.Of(ValueKind.DivertTarget, target) : throw JsonNode.Fault($"a variable leads to '{path}', which this version of the story does not have");
            case JsonToken.ObjectStart when json.TryGet("#", out _):
                return Value.Of(ValueKind.Tag, heap.InternString(json.GetText("#")));
            case JsonToken.ObjectStart when json.TryGet("^var", out _):
                if (!program.NameIds.TryGetValue(json.GetText("^var"), out var name)) throw JsonNode.Fault($"a reference leads to the unknown variable '{json.GetText("^var")}'");
                var frame = json.GetInt("ci", -1);
                return frame is >= -1 and < 1 << 20 ? Value.Pointer(name, frame) : throw JsonNode.Fault("a reference leads nowhere");
            case JsonToken.ObjectStart when json.TryGet("list", out var items):
                return ReadList(json, items);
            default:
                throw JsonNode.Fault("a value is of no known kind");
        }
    }

    private Value ReadList(JsonNode json, JsonNode items)
    {
        var order = new List<int>();
        foreach (var (item, _) in items.Properties)
            if (heap.Universe.TryItem(item, out var id) && !order.Contains(id)) order.Add(id);
        var origins = new List<int>();
        if (json.TryGet("origins", out var names))
            foreach (var name in names.Items)
                if (heap.Universe.TryDefinition(name.Text, out var definition)) origins.Add(definition);
        return Value.Of(ValueKind.List, heap.InternList([.. order], [.. origins]));
    }
}
