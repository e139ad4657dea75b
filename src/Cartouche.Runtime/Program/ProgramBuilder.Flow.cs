using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Program;

internal sealed partial class ProgramBuilder
{
    private void EmitDivert(DivertNode divert)
    {
        var flags = (byte)((divert.IsConditional ? OpFlags.Conditional : 0) | (divert.Kind == DivertKind.Tunnel ? OpFlags.Tunnel : 0));
        switch (divert.Kind)
        {
            case DivertKind.External:
                Emit(Op.External, AddExternal(divert), divert, flags);
                break;
            case DivertKind.Jump when divert.Variable is not null:
                Emit(Op.JumpVariable, NameId(divert.Variable), divert, flags);
                break;
            case DivertKind.Jump:
                Emit(divert.IsConditional ? Op.JumpIf : Op.Jump, 0, divert, flags);
                _fixups.Add((_code.Count - 1, divert));
                break;
            default:
                if (divert.Variable is not null) Emit(Op.CallVariable, NameId(divert.Variable), divert, flags);
                else
                {
                    Emit(Op.Call, 0, divert, flags);
                    _fixups.Add((_code.Count - 1, divert));
                }
                break;
        }
    }

    private int AddExternal(DivertNode divert)
    {
        var name = divert.ExternalName ?? "";
        var key = (name, divert.ArgumentCount);
        if (_externalIds.TryGetValue(key, out var id)) return id;
        id = _externals.Count;
        var fallback = tree.Root.Find(name.AsSpan())?.Id ?? -1;
        _externals.Add(new ExternalInfo(name, divert.ArgumentCount, fallback));
        _externalIds.Add(key, id);
        return id;
    }

    private void EmitChoice(ChoiceNode choice)
    {
        if (choice.Target is null)
        {
            Emit(Op.Unresolved, 0, choice);
            return;
        }
        var before = Before(choice);
        var predecessor = before switch
        {
            null => -1,
            Container container => container.Id,
            _ => before.Parent!.Id,
        };
        _choices.Add(new ChoiceInfo(choice.Flags, choice.Target.Id, predecessor));
        Emit(Op.Choice, _choices.Count - 1, choice);
    }

    /// <summary>The element that flow passes just before <paramref name="node"/>, when it comes from above.</summary>
    private static Node? Before(Node node)
    {
        Node? at = node;
        while (at is { Index: 0 }) at = at.Parent;
        if (at is null || at.Index < 0 || at.Parent is null) return null;
        var before = at.Parent.Content[at.Index - 1];
        while (before is Container { Content.Count: > 0 } container) before = container.Content[^1];
        return before;
    }

    /// <summary>
    /// Fills in where a divert goes. Ink counts a visit to every container that is entered by the jump and was not
    /// open before it; both ends are known here, so the list of those that are counted is too.
    /// </summary>
    private void Resolve(int address, DivertNode divert)
    {
        var at = _code[address];
        if (divert.Target is null)
        {
            _code[address] = new Instruction(Op.Unresolved, at.Flags, 0);
            return;
        }

        var (destination, first) = Destination(divert.Target);
        var visits = Visits(divert.Parent!, first);
        var target = destination;
        if (at.Op == Op.Call || visits.Length > 0)
        {
            _jumps.Add(new JumpInfo(destination, visits));
            target = _jumps.Count - 1;
        }
        var op = at.Op switch
        {
            Op.Call => Op.Call,
            Op.JumpIf => visits.Length > 0 ? Op.JumpIfCounted : Op.JumpIf,
            _ => visits.Length > 0 ? Op.JumpCounted : Op.Jump,
        };
        _code[address] = new Instruction(op, at.Flags, target);
    }

    /// <summary>
    /// The address a divert leads to, and the element found there. A divert to a named container means its first
    /// element; one by position means the element, whose own visit happens on entering it.
    /// </summary>
    private (int Address, Node First) Destination(Node target)
    {
        if (target is Container container && (container.Name is { Length: > 0 } || container.Parent is null))
        {
            var info = _containers[container.Id];
            return info.ChildCount == 0 ? (info.Start, container) : (info.Content, container.Content[0]);
        }
        return (_childAddresses[_firstChildren[target.Parent!.Id] + target.Index], target);
    }

    private static int[] Visits(Container from, Node first)
    {
        List<int>? visits = null;
        var child = first;
        var atStart = true;
        for (var container = first.Parent; container is not null; container = container.Parent)
        {
            var startOnly = (container.Flags & CountFlags.StartOnly) != 0;
            if (!startOnly && IsOpen(from, container)) break;
            atStart = atStart && container.Content.Count > 0 && ReferenceEquals(child, container.Content[0]);
            if ((container.Flags & (CountFlags.Visits | CountFlags.Turns)) != 0 && (!startOnly || atStart))
                (visits ??= []).Add(container.Id);
            child = container;
        }
        return visits is null ? [] : [.. visits];
    }

    private static bool IsOpen(Container from, Container container)
    {
        for (var at = from; at is not null; at = at.Parent)
            if (ReferenceEquals(at, container)) return true;
        return false;
    }
}
