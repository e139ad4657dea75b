namespace Cartouche.Runtime.Tree;

/// <summary>A whole compiled story in the exchange form: what ink JSON holds.</summary>
/// <param name="root">The outermost container.</param>
/// <param name="lists">The story's lists.</param>
public sealed class StoryTree(Container root, IReadOnlyList<ListDefinition> lists)
{
    /// <summary>The outermost container; knots, functions and <c>global decl</c> are its named content.</summary>
    public Container Root { get; } = root;

    /// <summary>The story's lists, in order of declaration.</summary>
    public IReadOnlyList<ListDefinition> Lists { get; } = lists;
}
