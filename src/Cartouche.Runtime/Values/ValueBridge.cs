namespace Cartouche.Runtime.Values;

/// <summary>Between values as the machine holds them and as a game sees them.</summary>
internal static class ValueBridge
{
    public static InkValue ToGame(Value value, StoryProgram program, StoryHeap heap) => value.Kind switch
    {
        ValueKind.Int => InkValue.From(value.Payload),
        ValueKind.Float => InkValue.From(value.AsFloat),
        ValueKind.Bool => InkValue.From(value.Payload != 0),
        ValueKind.String => InkValue.From(heap.String(value.Payload)),
        ValueKind.List => InkValue.From(ToGame(heap.List(value.Payload))),
        ValueKind.DivertTarget => InkValue.Target(program.TargetNode(value.Payload).Path),
        _ => InkValue.None,
    };

    /// <exception cref="ArgumentException">The value names a path or list item the story does not have.</exception>
    public static Value FromGame(InkValue value, StoryProgram program, StoryHeap heap)
    {
        switch (value.Kind)
        {
            case ValueKind.Int:
                return Value.Of(value.AsInt);
            case ValueKind.Float:
                return Value.Of(value.AsFloat);
            case ValueKind.Bool:
                return Value.Of(value.AsBool);
            case ValueKind.String:
                return Value.Of(ValueKind.String, heap.InternString(value.ToString()));
            case ValueKind.List:
                return Value.Of(ValueKind.List, FromGame(value.AsList, heap));
            case ValueKind.DivertTarget:
                var target = Tree.ContainerPath.Resolve(program.Tree.Root, value.TargetPath!);
                var id = target is null ? -1 : program.TargetId(target);
                return id >= 0 ? Value.Of(ValueKind.DivertTarget, id) : throw new ArgumentException($"The story has no '{value.TargetPath}' to divert to.");
            default:
                return Value.Void;
        }
    }

    public static InkList ToGame(ListValue list)
    {
        var items = new List<InkListItem>(list.Count);
        var universe = list.Universe;
        for (var i = 0; i < universe.Items.Length && items.Count < list.Count; i++)
            if (list.Contains(i)) items.Add(new InkListItem(universe.Definitions[universe.Items[i].Definition].Name, universe.Items[i].Name, universe.Items[i].Value));
        return new InkList(items, list.Origins.Select(o => universe.Definitions[o].Name));
    }

    public static int FromGame(InkList list, StoryHeap heap)
    {
        var order = new List<int>(list.Count);
        foreach (var item in list)
        {
            if (!heap.Universe.TryItem(item.ToString(), out var id)) throw new ArgumentException($"The story has no list item '{item}'.");
            if (!order.Contains(id)) order.Add(id);
        }
        var origins = new List<int>();
        foreach (var name in list.Origins)
            if (heap.Universe.TryDefinition(name, out var definition)) origins.Add(definition);
        return heap.InternList([.. order], [.. origins]);
    }
}
