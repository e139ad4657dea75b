namespace Cartouche.Runtime.Compiled;

/// <summary>Texts by number, each once, in the order they were first met. Sections share one table, and each writes what it added.</summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private int _written;

    public int Id(string text)
    {
        if (_ids.TryGetValue(text, out var id)) return id;
        id = _texts.Count;
        _ids.Add(text, id);
        _texts.Add(text);
        return id;
    }

    /// <summary>The texts added since this was last asked.</summary>
    public string[] TakeNew()
    {
        var added = _texts.GetRange(_written, _texts.Count - _written).ToArray();
        _written = _texts.Count;
        return added;
    }
}
