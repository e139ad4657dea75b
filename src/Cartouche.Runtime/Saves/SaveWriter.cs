using System.Globalization;
using Cartouche.Runtime.Json;
using Cartouche.Runtime.Machine;
using Cartouche.Runtime.State;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Saves;

/// <summary>
/// Our own save: everything by name, so that it can be read by people and outlives edits of the story that leave
/// those names alone. What nothing has happened to is left out.
/// </summary>
internal sealed class SaveWriter(StoryState state)
{
    /// <summary>The format's version. Raised when a reader of the old one would misread.</summary>
    public const int Version = 1;

    private readonly JsonWriter _json = new();
    private readonly StoryProgram _program = state.Program;

    public string Write()
    {
        _json.BeginObject().Property("cartoucheSave", Version)
            .Property("turn", state.Turn)
            .Property("seed", state.Words[StateLayout.StorySeed])
            .Property("previousRandom", state.Words[StateLayout.PreviousRandom]);
        _json.Name("variables").BeginObject();
        for (var i = 0; i < _program.GlobalNames.Length; i++)
        {
            _json.Name(_program.GlobalNames[i]);
            WriteValue(new Value(Cell(i * 2), Cell((i * 2) + 1)));
        }
        _json.EndObject();
        WriteCounts("visits", c => c.VisitCell, 0);
        WriteCounts("turns", c => c.TurnCell, 2);
        WriteShuffles();
        var stack = StateLayout.Cells + _program.CellCount;
        if (stack < state.Words.Length)
        {
            _json.Name("stack").BeginArray();
            for (var i = stack; i < state.Words.Length; i += StateLayout.ValueWords) WriteValue(new Value(state.Words[i], state.Words[i + 1]));
            _json.EndArray();
        }
        _json.Property("flow", state.FlowNames[state.CurrentFlow]).Name("flows").BeginArray();
        for (var i = 0; i < state.Flows.Length; i++) WriteFlow(state.FlowNames[i], FlowParts.Of(state.Flows[i]));
        return _json.EndArray().EndObject().ToString();
    }

    private int Cell(int cell) => state.Words[StateLayout.Cells + cell];

    private void WriteCounts(string name, Func<Program.ContainerInfo, int> cellOf, int offset)
    {
        _json.Name(name).BeginObject();
        for (var i = 0; i < _program.Containers.Length; i++)
        {
            var cell = cellOf(_program.Containers[i]);
            if (cell >= 0 && Cell(cell) != 0) _json.Property(_program.Places.ContainerNodes[i].Path, Cell(cell) - offset);
        }
        _json.EndObject();
    }

    private void WriteShuffles()
    {
        _json.Name("shuffles").BeginObject();
        foreach (var shuffle in _program.Shuffles)
        {
            var shown = 0;
            for (var i = 0; i < shuffle.Words; i++) shown |= Cell(shuffle.Cell + i);
            if (shown == 0) continue;
            _json.Name(_program.Places.ContainerNodes[shuffle.Container].Path).BeginArray();
            for (var i = 0; i < shuffle.Words; i++) _json.Value(Cell(shuffle.Cell + i));
            _json.EndArray();
        }
        _json.EndObject();
    }

    private void WriteFlow(string name, FlowParts parts)
    {
        _json.BeginObject().Property("name", name);
        if (parts.Address >= 0) _json.Property("at", Positions.Spell(_program, parts.Address));
        _json.Name("threads").BeginArray();
        for (var t = 0; t < parts.Threads.Count; t++)
        {
            var (first, count) = parts.FramesOf(t);
            _json.BeginArray();
            for (var f = first; f < first + count; f++)
            {
                var (temp, temps) = parts.TempsOf(f);
                // The running thread's own place is the flow's.
                var isRunning = t == parts.Threads.Count - 1 && f == first + count - 1;
                WriteFrame(parts.Frames[f], isRunning ? -1 : parts.Frames[f].Resume, parts.Temps, temp, temps);
            }
            _json.EndArray();
        }
        _json.EndArray();
        WriteChoices(parts);
        _json.EndObject();
    }

    /// <summary>Choices, and the call stacks they were made on, each written once.</summary>
    private void WriteChoices(FlowParts parts)
    {
        if (parts.Choices.Count == 0) return;
        var stacks = parts.Choices.Select(c => (c.FirstFrame, c.FrameCount, c.FirstTemp, c.TempCount)).Distinct().ToList();
        _json.Name("stacks").BeginArray();
        foreach (var (firstFrame, frameCount, firstTemp, tempCount) in stacks)
        {
            _json.BeginArray();
            for (var f = firstFrame; f < firstFrame + frameCount; f++)
            {
                var frame = parts.ChoiceFrames[f];
                var end = f + 1 < firstFrame + frameCount ? parts.ChoiceFrames[f + 1].TempStart : tempCount;
                WriteFrame(frame, frame.Resume, parts.ChoiceTemps, firstTemp + frame.TempStart, end - frame.TempStart);
            }
            _json.EndArray();
        }
        _json.EndArray().Name("choices").BeginArray();
        foreach (var choice in parts.Choices)
        {
            _json.BeginObject().Property("at", Positions.Spell(_program, choice.Address))
                .Property("to", _program.Places.ContainerNodes[_program.Choices[choice.Point].Target].Path)
                .Property("text", choice.Text);
            if (choice.Tags is { Length: > 0 })
            {
                _json.Name("tags").BeginArray();
                foreach (var tag in choice.Tags) _json.Value(tag);
                _json.EndArray();
            }
            if (choice.Predecessor >= 0) _json.Property("from", _program.Places.ContainerNodes[choice.Predecessor].Path);
            var stack = stacks.IndexOf((choice.FirstFrame, choice.FrameCount, choice.FirstTemp, choice.TempCount));
            if (stack > 0) _json.Property("stack", stack);
            _json.EndObject();
        }
        _json.EndArray();
    }

    private void WriteFrame(Frame frame, int resume, List<Temp> temps, int first, int count)
    {
        _json.BeginObject();
        if (frame.Kind != FrameKind.Tunnel) _json.Property("kind", frame.Kind == FrameKind.Function ? "function" : "game");
        if (frame.FunctionStart >= 0) _json.Property("unwritten", true);
        if (resume >= 0)
        {
            _json.Property("at", Positions.Spell(_program, resume));
            if (Positions.SpellCall(_program, resume) is { } call) _json.Property("after", call);
        }
        if (frame.StackHeight > 0) _json.Property("stack", frame.StackHeight);
        if (count > 0)
        {
            _json.Name("temps").BeginObject();
            for (var i = first; i < first + count; i++)
            {
                _json.Name(_program.Names[temps[i].Name]);
                WriteValue(temps[i].Value);
            }
            _json.EndObject();
        }
        _json.EndObject();
    }

    private void WriteValue(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Int:
                _json.Value(value.Payload);
                break;
            case ValueKind.Float when float.IsNaN(value.AsFloat) || float.IsInfinity(value.AsFloat):
                _json.BeginObject().Property("float", value.AsFloat.ToString(CultureInfo.InvariantCulture)).EndObject();
                break;
            case ValueKind.Float:
                _json.Value(value.AsFloat);
                break;
            case ValueKind.Bool:
                _json.Value(value.Payload != 0);
                break;
            case ValueKind.String:
                _json.Value(state.Heap.String(value.Payload));
                break;
            case ValueKind.Tag:
                _json.BeginObject().Property("tag", state.Heap.String(value.Payload)).EndObject();
                break;
            case ValueKind.List:
                WriteList(state.Heap.List(value.Payload));
                break;
            case ValueKind.DivertTarget:
                _json.BeginObject().Property("target", _program.TargetNode(value.Payload).Path).EndObject();
                break;
            case ValueKind.VariablePointer:
                _json.BeginObject().Property("ref", _program.Names[value.Payload]).Property("frame", value.PointerContext).EndObject();
                break;
            default:
                _json.Null();
                break;
        }
    }

    private void WriteList(ListValue list)
    {
        _json.BeginObject().Name("list").BeginArray();
        foreach (var item in list.Order) _json.Value(list.Universe.Items[item].FullName);
        _json.EndArray();
        if (list.Count == 0 && list.Origins.Length > 0)
        {
            _json.Name("origins").BeginArray();
            foreach (var origin in list.Origins) _json.Value(list.Universe.Definitions[origin].Name);
            _json.EndArray();
        }
        _json.EndObject();
    }
}
