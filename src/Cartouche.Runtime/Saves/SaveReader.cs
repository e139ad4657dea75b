using System.Globalization;
using Cartouche.Runtime.Json;
using Cartouche.Runtime.Machine;
using Cartouche.Runtime.State;
using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Saves;

/// <summary>
/// Reads our own saves. A save is untrusted. Variables and counts that the story no longer has are dropped, new
/// ones keep their beginnings; a place that no longer exists is a fault.
/// </summary>
internal sealed class SaveReader(StoryProgram program, StoryHeap heap)
{
    public StoryState Read(string text)
    {
        var json = JsonNode.Parse(text);
        if (!json.IsObject || !json.TryGet("cartoucheSave", out var version)) throw JsonNode.Fault("it is no Cartouche save. A save made by ink is read with ImportInkSave");
        if (version.AsInt("'cartoucheSave'") is var number and not SaveWriter.Version)
            throw JsonNode.Fault(FormattableString.Invariant($"it has version {number}, and version {SaveWriter.Version} can be read"));
        var head = new int[StateLayout.Cells + program.CellCount];
        head[StateLayout.Turn] = json.GetInt("turn");
        head[StateLayout.StorySeed] = json.GetInt("seed");
        head[StateLayout.PreviousRandom] = json.GetInt("previousRandom", 0);
        program.InitialCells.CopyTo(head, StateLayout.Cells);
        ReadVariables(json.Get("variables"), head);
        ReadCounts(json.Get("visits"), c => c.VisitCell, 0, head);
        ReadCounts(json.Get("turns"), c => c.TurnCell, 2, head);
        ReadShuffles(json, head);
        var words = new List<int>(head);
        if (json.TryGet("stack", out var stack))
            foreach (var item in stack.Items) AddValue(words, ReadValue(item));
        var flows = json.Get("flows").Items;
        if (flows.Count == 0) throw JsonNode.Fault("it holds no flow");
        var names = flows.Select(f => f.GetText("name")).ToArray();
        var current = Array.IndexOf(names, json.GetText("flow"));
        if (current < 0) throw JsonNode.Fault("its current flow is missing");
        var state = new StoryState(program, heap, [.. words], [.. flows.Select(ReadFlow)], names, current);
        if (!StateCheck.IsSound(state)) throw JsonNode.Fault("its call stack makes no sense");
        return state;
    }

    private void ReadVariables(JsonNode variables, int[] words)
    {
        foreach (var (name, json) in variables.Properties)
        {
            if (!program.NameIds.TryGetValue(name, out var id) || program.GlobalOfName[id] < 0) continue;
            var value = ReadValue(json);
            words[StateLayout.Cells + (program.GlobalOfName[id] * 2)] = value.KindBits;
            words[StateLayout.Cells + (program.GlobalOfName[id] * 2) + 1] = value.Payload;
        }
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

    private void ReadShuffles(JsonNode json, int[] words)
    {
        if (!json.TryGet("shuffles", out var shuffles)) return;
        foreach (var shuffle in program.Shuffles)
        {
            if (!shuffles.TryGet(program.Places.ContainerNodes[shuffle.Container].Path, out var shown)) continue;
            for (var i = 0; i < shuffle.Words && i < shown.Items.Count; i++)
                words[StateLayout.Cells + shuffle.Cell + i] = shown.Items[i].AsInt("a shuffle's set");
        }
    }

    private FlowImage ReadFlow(JsonNode json)
    {
        var parts = new FlowParts();
        if (json.TryGet("at", out _)) parts.Address = Positions.Parse(program, json.GetText("at"));
        foreach (var thread in json.Get("threads").Items)
        {
            parts.Threads.Add(new ThreadInfo { FirstFrame = parts.Frames.Count, FirstTemp = parts.Temps.Count });
            foreach (var frame in thread.Items) parts.Frames.Add(ReadFrame(frame, parts.Temps, 0));
        }
        var stacks = new List<(int FirstFrame, int FrameCount, int FirstTemp, int TempCount)>();
        if (json.TryGet("stacks", out var kept))
        {
            foreach (var stack in kept.Items)
            {
                var firstFrame = parts.ChoiceFrames.Count;
                var firstTemp = parts.ChoiceTemps.Count;
                foreach (var frame in stack.Items) parts.ChoiceFrames.Add(ReadFrame(frame, parts.ChoiceTemps, firstTemp));
                stacks.Add((firstFrame, parts.ChoiceFrames.Count - firstFrame, firstTemp, parts.ChoiceTemps.Count - firstTemp));
            }
        }
        if (json.TryGet("choices", out var choices))
            foreach (var choice in choices.Items) parts.Choices.Add(ReadChoice(choice, stacks));
        return parts.ToImage();
    }

    private ChoiceRecord ReadChoice(JsonNode json, List<(int FirstFrame, int FrameCount, int FirstTemp, int TempCount)> stacks)
    {
        var address = Positions.ParseChoice(program, json.GetText("at"), json.TryGet("to", out _) ? json.GetText("to") : null);
        var stack = json.GetInt("stack", 0);
        if ((uint)stack >= (uint)stacks.Count) throw JsonNode.Fault("a choice has no call stack");
        var from = -1;
        if (json.TryGet("from", out _) && (from = json.GetText("from") is { Length: > 0 } path ? program.FindContainer(path) : 0) < 0)
            from = program.Choices[program.Code[address].A].Predecessor;
        return new ChoiceRecord
        {
            Point = program.Code[address].A,
            Address = address,
            Predecessor = from,
            FirstFrame = stacks[stack].FirstFrame,
            FrameCount = stacks[stack].FrameCount,
            FirstTemp = stacks[stack].FirstTemp,
            TempCount = stacks[stack].TempCount,
            Text = json.GetText("text"),
            Tags = json.TryGet("tags", out var tags) ? [.. tags.Items.Select(t => t.Text)] : null,
        };
    }

    private Frame ReadFrame(JsonNode json, List<Temp> temps, int firstTemp)
    {
        var kind = json.TryGet("kind", out _) ? json.GetText("kind") : "tunnel";
        var frame = new Frame
        {
            Kind = kind switch
            {
                "tunnel" => FrameKind.Tunnel,
                "function" => FrameKind.Function,
                "game" => FrameKind.GameEvaluation,
                _ => throw JsonNode.Fault($"'{kind}' is no kind of call"),
            },
            Resume = !json.TryGet("at", out _) ? -1
                : json.TryGet("after", out _) ? Positions.ParseCall(program, json.GetText("at"), json.GetText("after"))
                : Positions.Parse(program, json.GetText("at")),
            FunctionStart = json.TryGet("unwritten", out _) ? 0 : -1,
            StackHeight = json.GetInt("stack", 0),
            TempStart = temps.Count - firstTemp,
        };
        if (json.TryGet("temps", out var values)) AddTemps(values, temps);
        return frame;
    }

    /// <summary>Temporaries whose names the story no longer has cannot be read by it, and are dropped.</summary>
    private void AddTemps(JsonNode values, List<Temp> temps)
    {
        var read = new List<Temp>();
        foreach (var (name, value) in values.Properties)
            if (program.NameIds.TryGetValue(name, out var id)) read.Add(new Temp { Name = id, Value = ReadValue(value) });
        read.Sort((a, b) => a.Name.CompareTo(b.Name));
        temps.AddRange(read);
    }

    private static void AddValue(List<int> words, Value value)
    {
        words.Add(value.KindBits);
        words.Add(value.Payload);
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
            case JsonToken.String:
                return Value.Of(ValueKind.String, heap.InternString(json.Text));
            case JsonToken.Null:
                return Value.Void;
            case JsonToken.ObjectStart when json.TryGet("list", out var items):
                return ReadList(json, items);
            case JsonToken.ObjectStart when json.TryGet("target", out _):
                var path = json.GetText("target");
                var node = ContainerPath.Resolve(program.Tree.Root, path);
                var target = node is null ? -1 : program.TargetId(node);
                return target >= 0 ? Value.Of(ValueKind.DivertTarget, target) : throw JsonNode.Fault($"a variable leads to '{path}', which this version of the story does not have");
            case JsonToken.ObjectStart when json.TryGet("tag", out _):
                return Value.Of(ValueKind.Tag, heap.InternString(json.GetText("tag")));
            case JsonToken.ObjectStart when json.TryGet("ref", out _):
                if (!program.NameIds.TryGetValue(json.GetText("ref"), out var name)) throw JsonNode.Fault($"a reference leads to the unknown variable '{json.GetText("ref")}'");
                var frame = json.GetInt("frame");
                return frame is >= -1 and < 1 << 20 ? Value.Pointer(name, frame) : throw JsonNode.Fault("a reference leads nowhere");
            case JsonToken.ObjectStart when json.TryGet("float", out _):
                return float.TryParse(json.GetText("float"), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Value.Of(number) : throw JsonNode.Fault("a float is no number");
            default:
                throw JsonNode.Fault("a value is of no known kind");
        }
    }

    private Value ReadList(JsonNode json, JsonNode items)
    {
        var order = new List<int>();
        foreach (var item in items.Items)
            if (heap.Universe.TryItem(item.Text, out var id) && !order.Contains(id)) order.Add(id);
        var origins = new List<int>();
        if (json.TryGet("origins", out var names))
            foreach (var name in names.Items)
                if (heap.Universe.TryDefinition(name.Text, out var definition)) origins.Add(definition);
        return Value.Of(ValueKind.List, heap.InternList([.. order], [.. origins]));
    }
}
