namespace Cartouche.Ink.Parsing;

/// <summary>Gives equal names the same string, so that a name costs one allocation per story.</summary>
internal sealed class NameTable
{
    private string?[] _slots = new string?[512];
    private int _count;

    public string Intern(ReadOnlySpan<char> name)
    {
        if (_count * 2 >= _slots.Length) Grow();
        var slot = Hash(name) & (_slots.Length - 1);
        while (_slots[slot] is { } known)
        {
            if (name.SequenceEqual(known.AsSpan())) return known;
            slot = (slot + 1) & (_slots.Length - 1);
        }
        _count++;
        return _slots[slot] = name.ToString();
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new string?[old.Length * 2];
        foreach (var name in old)
        {
            if (name is null) continue;
            var slot = Hash(name.AsSpan()) & (_slots.Length - 1);
            while (_slots[slot] is not null) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = name;
        }
    }

    private static int Hash(ReadOnlySpan<char> name)
    {
        unchecked
        {
            var hash = (uint)name.Length;
            foreach (var c in name) hash = (hash ^ c) * 16777619;
            return (int)(hash >> 15 ^ hash);
        }
    }
}
