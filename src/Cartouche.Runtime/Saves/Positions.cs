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
            if (index > 0 && program.Places.AddressOf(container, index - 1) == address) index--;
            else if (index == 0 && container is { Index: >= 0, Parent: { } parent } && info.Start == address) (container, index) = (parent, container.Index);
            else return (container, index);
        }
    }

    /// <summary>Container and index of the element whose instruction is at <paramref name="address"/>; the index is the content's length at its end.</summary>
    public static (Container Container, int Index) Exact(StoryProgram program, int address)
    {
        var node = program.Places.AddressNodes[address];
        if (node is Container unit && program.Code[address].Op == Program.Op.EndOfContent) return (unit, unit.Content.Count);
        if (node.Index < 0) return ((Container)node, 0);
        return (node.Parent!, node.Index);
    }

    public static string Spell(StoryProgram program, int address)
    {
        var (container, index) = Of(program, address);
        return container.Path + ":" + index.ToString(CultureInfo.InvariantCulture);
    }

    public static int Parse(StoryProgram program, string position) =>
        Find(program, position) is >= 0 and var address ? address : throw JsonNodeFault(position);

    /// <summary>The address at <paramref name="position"/>, or -1 if the story has no such place.</summary>
    public static int Find(StoryProgram program, string position)
    {
        var colon = position.LastIndexOf(':');
        if (colon >= 0 && int.TryParse(position[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && ContainerPath.Resolve(program.Tree.Root, position[..colon]) is Container container) return AddressOf(program, container, index);
        return -1;
    }

    /// <summary>The call that comes back to <paramref name="address"/>, told so that it is known again where the text around it was edited; or null.</summary>
    public static string? SpellCall(StoryProgram program, int address)
    {
        if (address < 1 || program.Places.AddressNodes[address - 1] is not DivertNode divert) return null;
        var sign = divert.Kind switch
        {
            DivertKind.Tunnel => "->-> ",
            DivertKind.Jump => "<- ",
            _ => "() ",
        };
        return sign + (divert.Variable ?? divert.ExternalName ?? divert.Target?.Path);
    }

    /// <summary>The place after <paramref name="call"/> that was at <paramref name="position"/>: there, or after the only such call of its container or knot.</summary>
    public static int ParseCall(StoryProgram program, string position, string call)
    {
        var address = Find(program, position);
        if (address >= 0 && SpellCall(program, address) == call) return address;
        var container = position[..Math.Max(0, position.LastIndexOf(':'))];
        var knot = container.Split('.')[0];
        var inContainer = new List<int>();
        var inKnot = new List<int>();
        for (address = 1; address < program.Code.Length; address++)
        {
            if (SpellCall(program, address) != call) continue;
            var path = program.Places.AddressNodes[address - 1].Parent!.Path;
            if (path == container) inContainer.Add(address);
            if (path.Split('.')[0] == knot) inKnot.Add(address);
        }
        return inContainer.Count == 1 ? inContainer[0] : inKnot.Count == 1 ? inKnot[0] : throw JsonNodeFault(position);
    }

    /// <summary>The choice that was at <paramref name="position"/>: what it leads to tells which it is where the text before it was edited.</summary>
    public static int ParseChoice(StoryProgram program, string position, string? target)
    {
        var address = Find(program, position);
        if (IsChoice(address) && (target is null || TargetOf(address) == target)) return address;
        if (target is null) throw JsonNodeFault(position);
        for (address = 0; address < program.Code.Length; address++)
            if (IsChoice(address) && TargetOf(address) == target) return address;
        throw JsonNodeFault(position);

        bool IsChoice(int at) => at >= 0 && program.Code[at].Op == Program.Op.Choice;
        string TargetOf(int at) => program.Places.ContainerNodes[program.Choices[program.Code[at].A].Target].Path;
    }

    public static int AddressOf(StoryProgram program, Container container, int index)
    {
        ref readonly var info = ref program.Containers[container.Id];
        if (index < 0 || index > info.ChildCount) return -1;
        if (index < info.ChildCount) return program.Places.AddressOf(container, index);
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
            if (program.Code[address].Op == Program.Op.EndOfContent && ReferenceEquals(program.Places.AddressNodes[address], unit)) return address;
        return -1;
    }
}
