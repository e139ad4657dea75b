using Cartouche.Runtime.Machine;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime;

/// <summary>The functions a game has bound to a story's <c>EXTERNAL</c> declarations.</summary>
internal sealed class ExternalFunctions : IExternals
{
    /// <summary>Copied on writing, so that forks share it.</summary>
    private Dictionary<string, (Func<IReadOnlyList<InkValue>, InkValue> Function, bool LookaheadSafe)> _bound = NoBindings;

    private static readonly Dictionary<string, (Func<IReadOnlyList<InkValue>, InkValue> Function, bool LookaheadSafe)> NoBindings = [];

    /// <summary>Copied on writing too.</summary>
    private Dictionary<string, Value[]> _answers = NoAnswers;

    private static readonly Dictionary<string, Value[]> NoAnswers = [];

    private Story _story = null!;

    public bool AllowFallbacks => _story.Options.AllowExternalFallbacks;

    public bool StubMissing => _story.Options.StubExternals;

    public void Attach(Story story) => _story = story;

    public ExternalFunctions Clone() => new() { _bound = _bound, _answers = _answers };

    public void Bind(string name, Func<IReadOnlyList<InkValue>, InkValue> function, bool lookaheadSafe) =>
        _bound = new(_bound, StringComparer.Ordinal) { [name] = (function, lookaheadSafe) };

    public void BindAnswers(string name, Value[] answers) => _answers = new(_answers, StringComparer.Ordinal) { [name] = answers };

    public ReadOnlySpan<Value> AnswersOf(string name) => _answers.TryGetValue(name, out var answers) ? answers : default;

    public bool Unbind(string name)
    {
        if (_answers.ContainsKey(name))
        {
            var answers = new Dictionary<string, Value[]>(_answers, StringComparer.Ordinal);
            answers.Remove(name);
            _answers = answers;
            return true;
        }
        if (!_bound.ContainsKey(name)) return false;
        var bound = new Dictionary<string, (Func<IReadOnlyList<InkValue>, InkValue> Function, bool LookaheadSafe)>(_bound, StringComparer.Ordinal);
        bound.Remove(name);
        _bound = bound;
        return true;
    }

    public bool IsBound(string name, out bool lookaheadSafe)
    {
        // An answer depends on what the story remembers of chance alone, which goes back with it.
        lookaheadSafe = true;
        if (_answers.ContainsKey(name)) return true;
        var isBound = _bound.TryGetValue(name, out var binding);
        lookaheadSafe = binding.LookaheadSafe;
        return isBound;
    }

    public Value? Call(string name, ReadOnlySpan<Value> arguments, out string? fault)
    {
        fault = null;
        var values = new InkValue[arguments.Length];
        for (var i = 0; i < values.Length; i++) values[i] = ValueBridge.ToGame(arguments[i], _story.Program, _story.Heap);
        var result = _bound[name].Function(values);
        try
        {
            return ValueBridge.FromGame(result, _story.Program, _story.Heap);
        }
        catch (ArgumentException problem)
        {
            fault = $"The external function '{name}' returned something the story cannot hold: {problem.Message}";
            return null;
        }
    }
}
