using System.Globalization;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Saves;

/// <summary>Addresses as a save spells them: a container's path and a position in its content.</summary>
internal static class Positions
{
    /// <summary>
    /// Where a flow at rest at <paramref name="address"/> goes on: the first of the elements that share the address,
    /// since some (the beginning of an expression) are no instruction here but matter to ink.
    /// </summary>
    public static (Container Container, int Index) Of(StoryProgram program, int address)
    {
        var (container, index) = Exact(program, address);
        while (true)
        {
            ref readonly var info = ref program.Containers[container.Id];
            if (index > 0 && program.ChildAddresses[info.FirstChild + index - 1] == address) index--;
            else if (index == 0 && container is { Index: >= 0, Parent: { } parent } && info.Start == address) (container, index) = (parent, container.Index);
            else return (container, index);
        }
    }

    /// <summary>Container and index of the element whose instruction is at <paramref name="address"/>; the index is the content's length at its end.</summary>
    public static (Container Container, int Index) Exact(StoryProgram program, int address)
    {
        var node = program.AddressNodes[address];
        if (node is Container unit && program.Code[address].Op == Program.Op.EndOfContent) return (unit, unit.Content.Count);
        if (node.Index < 0) return ((Container)node, 0);
        return (node.Parent!, node.Index);
    }

    public static string Spell(StoryProgram program, int address)
    {
        var (container, index) = Of(program, address);
        return container.Path + ":" + index.ToString(CultureInfo.InvariantCulture);
    }

    public static int Parse(StoryProgram program, string position)
    {
        var colon = position.LastIndexOf(':');
        if (colon >= 0 && int.TryParse(position[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && ContainerPath.Resolve(program.Tree.Root, position[..colon]) is Container container)
        {
            var address = AddressOf(program, container, index);
            if (address >= 0) return address;
        }
        throw JsonNodeFault(position);
    }

    public static int AddressOf(StoryProgram program, Container container, int index)
    {
        ref readonly var info = ref program.Containers[container.Id];
        if (index < 0 || index > info.ChildCount) return -1;
        if (index < info.ChildCount) return program.ChildAddresses[info.FirstChild + index];
        // The end of a container is what follows it: the next element further out, or the end of its unit.
        for (Container? at = container; at is not null; at = at.Parent)
        {
            if (at.Parent is null || at.Index < 0) return EndOf(program, at);
            if (at.Index + 1 < at.Parent.Content.Count) return AddressOf(program, at.Parent, at.Index + 1);
        }
        return -1;
    }

    public static StoryFormatException JsonNodeFault(string position) =>
        Json.JsonNode.Fault($"it stands at '{position}', which this version of the story does not have");

    private static int EndOf(StoryProgram program, Container unit)
    {
        for (var address = program.Containers[unit.Id].Start; address < program.Code.Length; address++)
            if (program.Code[address].Op == Program.Op.EndOfContent && ReferenceEquals(program.AddressNodes[address], unit)) return address;
        return -1;
    }
}
