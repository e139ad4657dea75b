namespace Cartouche.Runtime.Tree;

/// <summary>A <c>LIST</c> of a story: its name, and its items with their values in order of declaration.</summary>
/// <param name="name">The list's name.</param>
/// <param name="items">Item names with values.</param>
public sealed class ListDefinition(string name, IReadOnlyList<KeyValuePair<string, int>> items)
{
    /// <summary>The list's name.</summary>
    public string Name { get; } = name;

    /// <summary>The items, in order of declaration.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Items { get; } = items;
}
