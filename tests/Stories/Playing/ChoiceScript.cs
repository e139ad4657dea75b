using System.Globalization;

namespace Cartouche.Stories.Playing;

/// <summary>
/// Says which choice a play takes: <c>first</c>, <c>last</c>, <c>seed N</c> (a linear congruential generator) or
/// <c>pick 0 2 1</c> (each modulo the number of choices; the play stops when the list does). The oracle reads the same words.
/// </summary>
public sealed class ChoiceScript
{
    private readonly string[] _words;
    private uint _state;
    private int _next = 1;

    /// <summary>Reads a script.</summary>
    public ChoiceScript(string script)
    {
        _words = script.Split(' ');
        if (_words[0] == "seed") _state = unchecked(uint.Parse(_words[1], CultureInfo.InvariantCulture) * 0x9E3779B1u);
    }

    /// <summary>The position to choose among <paramref name="count"/>; null to stop.</summary>
    public int? Choose(int count) => _words[0] switch
    {
        "first" => 0,
        "last" => count - 1,
        "seed" => (int)((Advance() >> 16) % (uint)count),
        "pick" => _next < _words.Length ? int.Parse(_words[_next++], CultureInfo.InvariantCulture) % count : null,
        _ => throw new FormatException($"Unknown choice script {string.Join(' ', _words)}."),
    };

    private uint Advance() => _state = unchecked((_state * 1664525u) + 1013904223u);
}
