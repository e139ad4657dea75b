using Cartouche.Runtime.Machine;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime;

/// <summary>The functions a game has bound to a story's <c>EXTERNAL</c> declarations.</summary>
internal sealed class ExternalFunctions : IExternals
{
    private readonly Dictionary<string, (Func<IReadOnlyList<InkValue>, InkValue> Function, bool LookaheadSafe)> _bound = new(StringComparer.Ordinal);
    private Story _story = null!;

    public bool AllowFallbacks => _story.Options.AllowExternalFallbacks;

    public bool StubMissing => _story.Options.StubExternals;

    public void Attach(Story story) => _story = story;

    public ExternalFunctions Clone()
    {
        var clone = new ExternalFunctions();
        foreach (var (name, binding) in _bound) clone._bound.Add(name, binding);
        return clone;
    }

    public void Bind(string name, Func<IReadOnlyList<InkValue>, InkValue> function, bool lookaheadSafe) => _bound[name] = (function, lookaheadSafe);

    public bool Unbind(string name) => _bound.Remove(name);

    public bool IsBound(string name, out bool lookaheadSafe)
    {
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
