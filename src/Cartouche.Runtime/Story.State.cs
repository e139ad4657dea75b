using Cartouche.Runtime.State;

namespace Cartouche.Runtime;

/// <summary>Standing still: states, forks and flows.</summary>
public sealed partial class Story
{
    /// <summary>The name of the flow a story begins in.</summary>
    public const string DefaultFlow = "DEFAULT_FLOW";

    private readonly List<(string Name, FlowImage? Image, Line Line)> _flows = [(DefaultFlow, null, default)];
    private int _flow;

    /// <summary>The flow that runs now.</summary>
    public string CurrentFlow => _flows[_flow].Name;

    /// <summary>The flows that exist, the default one included.</summary>
    public IReadOnlyList<string> Flows => _flows.ConvertAll(f => f.Name);

    /// <summary>
    /// Everything the story remembers, in a few hundred bytes. Take it between lines: capturing never disturbs the story.
    /// </summary>
    public StoryState Capture()
    {
        MustRest();
        var flows = new FlowImage[_flows.Count];
        var names = new string[_flows.Count];
        for (var i = 0; i < flows.Length; i++)
        {
            names[i] = _flows[i].Name;
            flows[i] = i == _flow ? _interpreter.CaptureFlow() : _flows[i].Image!;
        }
        return new StoryState(Program, Heap, _interpreter.CaptureWords(), flows, names, _flow);
    }

    /// <summary>Goes back to a state of this story or of one of its forks.</summary>
    /// <exception cref="ArgumentException">The state belongs to another story.</exception>
    public void Restore(StoryState state)
    {
        MustRest();
        if (state is null) throw new ArgumentNullException(nameof(state));
        if (!ReferenceEquals(state.Heap, Heap)) throw new ArgumentException("The state belongs to another story; use Save and Load between stories.", nameof(state));
        _interpreter.RestoreWords(state.Words);
        if (_flows.Count != 1 || state.Flows.Length != 1)
        {
            _flows.Clear();
            for (var i = 0; i < state.Flows.Length; i++) _flows.Add((state.FlowNames[i], state.Flows[i], default));
        }
        _flow = state.CurrentFlow;
        _interpreter.RestoreFlow(state.Flows[_flow]);
        CurrentLine = default;
    }

    /// <summary>Switches to a flow: its own place, call stack and choices over the same variables. A new one begins at the story's beginning.</summary>
    /// <exception cref="ArgumentException">The name holds half of a surrogate pair.</exception>
    public void SwitchFlow(string name)
    {
        MustRest();
        if (name is null) throw new ArgumentNullException(nameof(name));
        if (!FlowName.IsText(name)) throw new ArgumentException("A flow's name must be text: this one holds half of a surrogate pair.", nameof(name));
        if (string.Equals(name, CurrentFlow, StringComparison.Ordinal)) return;
        _flows[_flow] = (CurrentFlow, _interpreter.CaptureFlow(), CurrentLine);
        var index = _flows.FindIndex(f => string.Equals(f.Name, name, StringComparison.Ordinal));
        if (index < 0)
        {
            _flows.Add((name, null, default));
            _flow = _flows.Count - 1;
            _interpreter.BeginFlow();
            CurrentLine = default;
            return;
        }
        _flow = index;
        _interpreter.RestoreFlow(_flows[index].Image!);
        CurrentLine = _flows[index].Line;
    }

    /// <summary>Switches to the flow the story began in.</summary>
    public void SwitchToDefaultFlow() => SwitchFlow(DefaultFlow);

    /// <summary>Forgets a flow; if it runs now, the default one takes over.</summary>
    /// <exception cref="ArgumentException">It is the default flow, or there is none of that name.</exception>
    public void RemoveFlow(string name)
    {
        MustRest();
        if (string.Equals(name, DefaultFlow, StringComparison.Ordinal)) throw new ArgumentException("The default flow cannot be removed.", nameof(name));
        var index = _flows.FindIndex(f => string.Equals(f.Name, name, StringComparison.Ordinal));
        if (index < 0) throw new ArgumentException($"There is no flow '{name}'.", nameof(name));
        if (index == _flow) SwitchToDefaultFlow();
        _flows.RemoveAt(index);
        if (_flow > index) _flow--;
    }

    private void ResetFlows()
    {
        _flows.Clear();
        _flows.Add((DefaultFlow, null, default));
        _flow = 0;
    }
}
