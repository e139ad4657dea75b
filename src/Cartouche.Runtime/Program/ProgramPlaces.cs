using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Program;

/// <summary>The way from a program back to the tree it was made from: for messages, saves and names, never for playing.</summary>
internal sealed class ProgramPlaces
{
    public required StoryTree Tree { get; init; }

    /// <summary>The node each address was made from.</summary>
    public required Node[] AddressNodes { get; init; }

    /// <summary>Containers by number.</summary>
    public required Container[] ContainerNodes { get; init; }

    /// <summary>Addresses of the elements of all containers.</summary>
    public required int[] ChildAddresses { get; init; }

    /// <summary>Where in <see cref="ChildAddresses"/> each container's elements begin.</summary>
    public required int[] FirstChildren { get; init; }

    /// <summary>The elements that divert-target values lead to, beyond the containers.</summary>
    public required Node[] TargetNodes { get; init; }

    public required Dictionary<Node, int> TargetIds { get; init; }

    /// <summary>The first of the elements that lie at an address: some are no instruction, and several may be one.</summary>
    public Node FirstNodeAt(int address)
    {
        var node = AddressNodes[address];
        while (node.Index > 0 && AddressOf(node.Parent!, node.Index - 1) == address) node = node.Parent!.Content[node.Index - 1];
        return node;
    }

    /// <summary>The address of a container's element.</summary>
    public int AddressOf(Container container, int index) => ChildAddresses[FirstChildren[container.Id] + index];
}
