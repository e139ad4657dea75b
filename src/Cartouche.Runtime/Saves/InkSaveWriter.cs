using Cartouche.Runtime.Json;
using Cartouche.Runtime.Machine;
using Cartouche.Runtime.State;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Saves;

/// <summary>
/// Writes a state as ink's own runtimes save it (<c>inkSaveVersion</c> 10), so that they can go on with it.
/// What ink does not keep (which elements a shuffle has shown) follows from the counts it does keep.
/// </summary>
internal sealed class InkSaveWriter(StoryState state, Line line)
{
    public const int SaveVersion = 10;
    public const int FormatVersion = 21;

    private readonly JsonWriter _json = new();
    private readonly StoryProgram _program = state.Program;

    public string Write()
    {
        _json.BeginObject().Name("flows").BeginObject();
        for (var i = 0; i < state.Flows.Length; i++)
        {
            _json.Name(state.FlowNames[i]);
            WriteFlow(FlowParts.Of(state.Flows[i]), i == state.CurrentFlow);
        }
        _json.EndObject().Property("currentFlowName", state.FlowNames[state.CurrentFlow]);
        WriteVariables();
        _json.Name("evalStack").BeginArray();
        for (var i = StateLayout.Cells + _program.CellCount; i < state.Words.Length; i += StateLayout.ValueWords) WriteValue(new Value(state.Words[i], state.Words[i + 1]));
        _json.EndArray();
        WriteCounts("visitCounts", c => c.VisitCell, 0);
        WriteCounts("turnIndices", c => c.TurnCell, 2);
        return _json.Property("turnIdx", state.Turn)
            .Property("storySeed", state.Words[StateLayout.StorySeed])
            .Property("previousRandom", state.Words[StateLayout.PreviousRandom])
            .Property("inkSaveVersion", SaveVersion)
            .Property("inkFormatVersion", FormatVersion)
            .EndObject().ToString();
    }

    private int Cell(int cell) => state.Words[StateLayout.Cells + cell];

    private void WriteFlow(FlowParts parts, bool isCurrent)
    {
        _json.BeginObject().Name("callstack").BeginObject().Name("threads").BeginArray();
        for (var t = 0; t < parts.Threads.Count; t++)
        {
            var (first, count) = parts.FramesOf(t);
            BeginThread();
            for (var f = first; f < first + count; f++)
            {
                var isRunning = t == parts.Threads.Count - 1 && f == first + count - 1;
                var (temp, temps) = parts.TempsOf(f);
                WriteFrame(parts.Frames[f], isRunning ? parts.Address : parts.Frames[f].Resume - 1, isRunning, parts.Temps, temp, temps);
            }
            EndThread(t, -1);
        }
        _json.EndArray().Property("threadCounter", parts.Threads.Count + parts.Choices.Count).EndObject();
        WriteOutput(isCurrent);
        WriteChoices(parts);
        _json.EndObject();
    }

    private void WriteOutput(bool isCurrent)
    {
        _json.Name("outputStream").BeginArray();
        if (isCurrent)
        {
            var text = line.Text.TrimEnd('\n');
            if (text.Length > 0) _json.Value("^" + text);
            foreach (var tag in line.Tags) _json.Value("#").Value("^" + tag).Value("/#");
            if (text.Length < line.Text.Length) _json.Value("\n");
        }
        _json.EndArray();
    }

    private void WriteChoices(FlowParts parts)
    {
        _json.Name("choiceThreads").BeginObject();
        for (var i = 0; i < parts.Choices.Count; i++)
        {
            var choice = parts.Choices[i];
            var index = parts.Threads.Count + i;
            _json.Name(index.ToString(System.Globalization.CultureInfo.InvariantCulture));
            BeginThread();
            for (var f = choice.FirstFrame; f < choice.FirstFrame + choice.FrameCount; f++)
            {
                var frame = parts.ChoiceFrames[f];
                var isTop = f == choice.FirstFrame + choice.FrameCount - 1;
                var end = isTop ? choice.TempCount : parts.ChoiceFrames[f + 1].TempStart;
                WriteFrame(frame, isTop ? choice.Address : frame.Resume - 1, false, parts.ChoiceTemps, choice.FirstTemp + frame.TempStart, end - frame.TempStart);
            }
            EndThread(index, choice.Predecessor);
        }
        _json.EndObject().Name("currentChoices").BeginArray();
        for (var i = 0; i < parts.Choices.Count; i++)
        {
            var choice = parts.Choices[i];
            _json.BeginObject().Property("text", choice.Text).Property("index", i)
                .Property("originalChoicePath", _program.Places.AddressNodes[choice.Address].Path)
                .Property("originalThreadIndex", parts.Threads.Count + i)
                .Property("targetPath", _program.Places.ContainerNodes[_program.Choices[choice.Point].Target].Path);
            _json.Name("tags").BeginArray();
            foreach (var tag in choice.Tags ?? []) _json.Value(tag);
            _json.EndArray().EndObject();
        }
        _json.EndArray();
    }

    private void BeginThread() => _json.BeginObject().Name("callstack").BeginArray();

    private void EndThread(int index, int predecessor)
    {
        _json.EndArray().Property("threadIndex", index);
        if (predecessor > 0) _json.Property("previousContentObject", _program.Places.ContainerNodes[predecessor].Path);
        _json.EndObject();
    }

    /// <summary>A caller's place is the call itself, and whether it stands in an expression is known from there.</summary>
    private void WriteFrame(Frame frame, int address, bool isAtRest, List<Temp> temps, int first, int count)
    {
        _json.BeginObject();
        if (address >= 0)
        {
            var (container, index) = isAtRest ? Positions.Of(_program, address) : Positions.Exact(_program, address);
            _json.Property("cPath", container.Path).Property("idx", index);
        }
        _json.Property("exp", !isAtRest && address >= 0 && (_program.Code[address].Flags & Program.OpFlags.InExpression) != 0)
            .Property("type", (int)frame.Kind);
        if (count > 0)
        {
            _json.Name("temp").BeginObject();
            for (var i = first; i < first + count; i++)
            {
                _json.Name(_program.Names[temps[i].Name]);
                WriteValue(temps[i].Value);
            }
            _json.EndObject();
        }
        _json.EndObject();
    }

    private void WriteVariables()
    {
        _json.Name("variablesState").BeginObject();
        for (var i = 0; i < _program.GlobalNames.Length; i++)
        {
            _json.Name(_program.GlobalNames[i]);
            WriteValue(new Value(Cell(i * 2), Cell((i * 2) + 1)));
        }
        _json.EndObject();
    }

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

    private void WriteValue(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Int:
                _json.Value(value.Payload);
                break;
            case ValueKind.Float:
                // ink has no spelling for these: the greatest number, and zero, are what its own writer makes of them.
                var number = value.AsFloat;
                _json.Value(float.IsNaN(number) ? 0f : float.IsPositiveInfinity(number) ? float.MaxValue : float.IsNegativeInfinity(number) ? float.MinValue : number);
                break;
            case ValueKind.Bool:
                _json.Value(value.Payload != 0);
                break;
            case ValueKind.String:
                var text = state.Heap.String(value.Payload);
                _json.Value(text == "\n" ? text : "^" + text);
                break;
            case ValueKind.Tag:
                _json.BeginObject().Property("#", state.Heap.String(value.Payload)).EndObject();
                break;
            case ValueKind.List:
                WriteList(state.Heap.List(value.Payload));
                break;
            case ValueKind.DivertTarget:
                _json.BeginObject().Property("^->", _program.TargetNode(value.Payload).Path).EndObject();
                break;
            case ValueKind.VariablePointer:
                _json.BeginObject().Property("^var", _program.Names[value.Payload]).Property("ci", value.PointerContext).EndObject();
                break;
            default:
                _json.Value("void");
                break;
        }
    }

    private void WriteList(ListValue list)
    {
        _json.BeginObject().Name("list").BeginObject();
        foreach (var item in list.Order) _json.Property(list.Universe.Items[item].FullName, list.Universe.Items[item].Value);
        _json.EndObject();
        if (list.Count == 0 && list.Origins.Length > 0)
        {
            _json.Name("origins").BeginArray();
            foreach (var origin in list.Origins) _json.Value(list.Universe.Definitions[origin].Name);
            _json.EndArray();
        }
        _json.EndObject();
    }
}
