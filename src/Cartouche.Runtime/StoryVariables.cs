using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime;

/// <summary>The global variables of a story being played.</summary>
public sealed class StoryVariables : IEnumerable<KeyValuePair<string, InkValue>>
{
    private readonly Story _story;

    internal StoryVariables(Story story) => _story = story;

    /// <summary>How many globals the story declares.</summary>
    public int Count => _story.Program.GlobalNames.Length;

    /// <summary>Their names, in order of declaration.</summary>
    public IReadOnlyList<string> Names => _story.Program.GlobalNames;

    /// <summary>A variable's value.</summary>
    /// <exception cref="ArgumentException">The story declares no such variable, or the value is none it knows.</exception>
    public InkValue this[string name]
    {
        get => ValueBridge.ToGame(_story.Interpreter.Global(Number(name)), _story.Program, _story.Heap);
        set
        {
            if (value.Kind == ValueKind.Void) throw new ArgumentException("A variable needs a value.", nameof(value));
            _story.SetVariable(Number(name), ValueBridge.FromGame(value, _story.Program, _story.Heap));
        }
    }

    /// <summary>Whether the story declares <paramref name="name"/>.</summary>
    public bool Contains(string name) => TryNumber(name, out _);

    /// <summary>The value of <paramref name="name"/>, if the story declares it.</summary>
    public bool TryGet(string name, out InkValue value)
    {
        value = InkValue.None;
        if (!TryNumber(name, out var number)) return false;
        value = ValueBridge.ToGame(_story.Interpreter.Global(number), _story.Program, _story.Heap);
        return true;
    }

    /// <summary>Names and values, in order of declaration.</summary>
    public IEnumerator<KeyValuePair<string, InkValue>> GetEnumerator()
    {
        foreach (var name in Names) yield return new KeyValuePair<string, InkValue>(name, this[name]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal int Number(string name) => TryNumber(name, out var number) ? number : throw new ArgumentException($"The story declares no variable '{name}'.", nameof(name));

    private bool TryNumber([NotNull] string? name, out int number)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        number = _story.Program.NameIds.TryGetValue(name, out var id) ? _story.Program.GlobalOfName[id] : -1;
        return number >= 0;
    }
}
