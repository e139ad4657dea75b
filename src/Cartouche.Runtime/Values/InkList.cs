using System.Collections;

namespace Cartouche.Runtime.Values;

/// <summary>One item of an ink list.</summary>
/// <param name="List">The list that declares it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public readonly record struct InkListItem(string List, string Name, int Value)
{
    /// <summary><c>List.item</c>.</summary>
    public override string ToString() => List + "." + Name;
}

/// <summary>A list as a game sees it: a set of items, in the order ink prints them. Immutable.</summary>
public sealed class InkList : IReadOnlyList<InkListItem>, IEquatable<InkList>
{
    private readonly InkListItem[] _items;

    /// <summary>A list of <paramref name="items"/>; <paramref name="origins"/> names the lists an empty one belongs to.</summary>
    public InkList(IEnumerable<InkListItem> items, IEnumerable<string>? origins = null)
    {
        _items = [.. items ?? throw new ArgumentNullException(nameof(items))];
        Origins = origins is null ? _items.Select(i => i.List).Distinct(StringComparer.Ordinal).ToArray() : [.. origins];
    }

    /// <summary>The empty list that belongs to no list.</summary>
    public static InkList Empty { get; } = new([]);

    /// <summary>The lists its items come from.</summary>
    public IReadOnlyList<string> Origins { get; }

    /// <inheritdoc />
    public int Count => _items.Length;

    /// <inheritdoc />
    public InkListItem this[int index] => _items[index];

    /// <summary>Whether the list holds the item <paramref name="name"/> (<c>item</c> or <c>List.item</c>).</summary>
    public bool Contains(string name)
    {
        foreach (var item in _items)
            if (string.Equals(item.Name, name, StringComparison.Ordinal) || string.Equals(item.ToString(), name, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <inheritdoc />
    public IEnumerator<InkListItem> GetEnumerator() => ((IEnumerable<InkListItem>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public bool Equals(InkList? other) => other is not null && _items.Length == other._items.Length && new HashSet<InkListItem>(_items).SetEquals(other._items);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as InkList);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = _items.Length;
        foreach (var item in _items) hash ^= item.GetHashCode();
        return hash;
    }

    /// <summary>The items' names joined with commas, as ink prints a list.</summary>
    public override string ToString() => string.Join(", ", _items.Select(i => i.Name));
}
