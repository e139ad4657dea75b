using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Tests.Values;

public sealed class ListUniverseTests
{
    [Fact]
    public void Items_are_numbered_by_value_then_by_the_name_of_their_list()
    {
        var universe = Make(("Zoo", [("z1", 1), ("z3", 3)]), ("apes", [("a1", 1), ("a2", 2)]), ("Apes", [("b1", 1)]));
        Assert.Equal(["apes.a1", "Apes.b1", "Zoo.z1", "apes.a2", "Zoo.z3"], universe.Items.Select(i => i.FullName));
        Assert.True(universe.HasTies);
    }

    [Theory]
    [InlineData("_c", "a", "a1", "aB", "Ab", "ab_c", "abc", "B", "e1", "éa", "f", "Ω", "Ж")]
    [InlineData("Item", "item_state", "item1", "Items")]
    [InlineData("a\ud800", "a\ufffe")]
    public void Names_of_lists_are_in_alphabetical_order(params string[] names)
    {
        var universe = Make([.. names.Reverse().Select(name => (name, new[] { ("x", 1) }))]);
        Assert.Equal(names, universe.Items.Select(i => universe.Definitions[i.Definition].Name));
    }

    [Fact]
    public void Equal_values_of_one_list_keep_their_order_of_declaration()
    {
        var universe = Make(("L", [("y", 1), ("x", 1)]));
        Assert.Equal(["L.y", "L.x"], universe.Items.Select(i => i.FullName));
        Assert.True(universe.TryItem(0, 1, out var item));
        Assert.Equal("y", universe.Items[item].Name);
    }

    [Fact]
    public void Items_are_found_by_full_name_bare_name_and_value()
    {
        var universe = Make(("A", [("x", 1), ("y", 2)]), ("B", [("y", 1), ("z", -5)]));
        Assert.Equal("A.x", Found("A.x"));
        Assert.Equal("A.y", Found("y"));
        Assert.Equal("B.y", Found("B.y"));
        Assert.Equal("B.z", Found("z"));
        Assert.False(universe.TryItem("B.x", out _));
        Assert.False(universe.TryItem("", out _));
        Assert.False(universe.TryItem(0, 7, out _));
        Assert.True(universe.TryItem(1, -5, out var item));
        Assert.Equal("B.z", universe.Items[item].FullName);
        Assert.True(universe.TryDefinition("B", out var definition));
        Assert.Equal(1, definition);
        Assert.False(universe.TryDefinition("C", out _));

        string Found(string name) => universe.TryItem(name, out var found) ? universe.Items[found].FullName : "";
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 2)]
    public void A_list_takes_a_bit_for_each_item(int items, int words)
    {
        var universe = Make(("L", [.. Enumerable.Range(0, items).Select(i => ($"i{i}", i))]));
        Assert.Equal(words, universe.Words);
        Assert.False(universe.HasTies);
    }

    internal static ListUniverse Make(params (string Name, (string, int)[] Items)[] lists) =>
        new([.. lists.Select(l => new ListDefinition(l.Name, [.. l.Items.Select(i => new KeyValuePair<string, int>(i.Item1, i.Item2))]))]);
}
