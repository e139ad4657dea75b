using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Values;

/// <summary>One item a list can hold.</summary>
internal readonly record struct ListItem(int Definition, string Name, string FullName, int Value);

/// <summary>
/// Every list item of a story, numbered in the order ink prints them: by value, then by the name of the list,
/// so that a list's bits read from low to high are already sorted.
/// </summary>
internal sealed class ListUniverse
{
    private readonly Dictionary<string, int> _definitionByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _itemByFullName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _itemByName = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Definition, int Value), int> _itemByValue = [];

    public ListUniverse(IReadOnlyList<ListDefinition> definitions)
    {
        Definitions = [.. definitions];
        var items = new List<ListItem>();
        for (var d = 0; d < Definitions.Length; d++)
        {
            _definitionByName[Definitions[d].Name] = d;
            foreach (var (name, value) in Definitions[d].Items)
                items.Add(new ListItem(d, name, Definitions[d].Name + "." + name, value));
        }

        var order = Enumerable.Range(0, items.Count)
            .OrderBy(i => items[i].Value)
            .ThenBy(i => Definitions[items[i].Definition].Name, NameOrder.Instance)
            .ToArray();
        Items = new ListItem[order.Length];
        ItemsOf = new int[Definitions.Length][];
        var rank = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            Items[i] = items[order[i]];
            rank[order[i]] = i;
        }

        // In order of declaration: the first list that declares an unqualified name owns it, the first item of a value wins.
        var next = 0;
        for (var d = 0; d < Definitions.Length; d++)
        {
            ItemsOf[d] = new int[Definitions[d].Items.Count];
            for (var k = 0; k < ItemsOf[d].Length; k++, next++)
            {
                var item = rank[next];
                ItemsOf[d][k] = item;
                _itemByFullName.TryAdd(Items[item].FullName, item);
                _itemByName.TryAdd(Items[item].Name, item);
                _itemByValue.TryAdd((d, Items[item].Value), item);
            }
        }

        for (var i = 1; i < Items.Length; i++)
            if (Items[i].Value == Items[i - 1].Value) HasTies = true;
    }

    public ListDefinition[] Definitions { get; }

    /// <summary>Items by number.</summary>
    public ListItem[] Items { get; }

    /// <summary>The numbers of each list's items, in order of declaration.</summary>
    public int[][] ItemsOf { get; }

    /// <summary>64-bit words a list's bits take.</summary>
    public int Words => (Items.Length + 63) >> 6;

    /// <summary>Whether two items share a value, so that "the greatest" may depend on the order items were added in.</summary>
    public bool HasTies { get; }

    public bool TryDefinition(string name, out int definition) => _definitionByName.TryGetValue(name, out definition);

    /// <summary>Finds an item by <c>List.item</c>, or by its bare name in the first list that declares it.</summary>
    public bool TryItem(string name, out int item) =>
        _itemByFullName.TryGetValue(name, out item) || _itemByName.TryGetValue(name, out item);

    public bool TryItem(int definition, int value, out int item) => _itemByValue.TryGetValue((definition, value), out item);
}
