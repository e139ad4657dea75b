namespace Cartouche.Stories.Generation;

/// <summary>Statements: lines, logic, blocks in braces. A statement is one line of source or several.</summary>
public sealed class BlockWriter(World world, ExpressionWriter expressions, LineWriter lines)
{
    private readonly Dice _dice = world.Dice;

    /// <summary>The writer of choices and gathers, which nest in blocks and blocks in them.</summary>
    public WeaveWriter? Weaves { get; set; }

    /// <summary>One to <paramref name="most"/> statements.</summary>
    public List<string> Statements(Place place, int most)
    {
        var all = new List<string>();
        for (var i = _dice.Between(1, most); i > 0; i--) all.AddRange(Statement(place));
        return all;
    }

    /// <summary>A statement.</summary>
    public List<string> Statement(Place place)
    {
        var mayNest = place.Depth < 3;
        return _dice.Weighted<List<string>>(
            (10, () => [lines.Line(place)]),
            (5, () => [Logic(place)]),
            (mayNest ? 2 : 0, () => Conditional(place)),
            (mayNest ? 1 : 0, () => Switch(place)),
            (mayNest ? 2 : 0, () => Sequence(place)),
            (mayNest && !place.InBlock ? 1 : 0, () => MidLine(place)),
            (place.MayDivert ? 1 : 0, () => lines.Tunnel(place) is { } tunnel ? [tunnel] : [lines.Line(place)]),
            (place.MayDivert ? 1 : 0, () => Thread(place)),
            (place.MayDivert ? 1 : 0, () => [$"{{{expressions.Condition(place.Inside())}: {lines.Divert(place)}}}"]),
            (1, () => [lines.Tags(place).TrimStart()]),
            (1, () => _dice.Among<List<string>>([""], ["", ""], ["// only a comment"], ["/* a comment", "   over lines */"], ["TODO: mend this"])));
    }

    /// <summary>A <c>~</c> line.</summary>
    public string Logic(Place place)
    {
        var inner = place.Inside();
        return "~ " + _dice.Weighted<string>(
            (4, () => Assign(inner, Kind.Int)),
            (2, () => Assign(inner, Kind.Text)),
            (1, () => Assign(inner, Kind.Bool)),
            (3, () => ChangeList(inner)),
            (1, () => Assign(inner, Kind.Float)),
            (1, () => Assign(inner, Kind.Target)),
            (2, () => Step(inner)),
            (3, () => Temporary(place)),
            (2, () => expressions.Call(inner, null) ?? Step(inner)),
            (1, () => expressions.Call(inner, Kind.Int) ?? Step(inner)));
    }

    private string Assign(Place place, Kind kind)
    {
        var variables = expressions.Assignable(place, kind);
        if (variables.Count == 0) return Step(place);
        var name = _dice.Pick(variables).Name;
        return kind switch
        {
            // Kept small, so that no run of turns leaves 32 bits.
            Kind.Int => $"{name} = {ExpressionWriter.Group(expressions.Int(place))} mod {_dice.Among("7", "10", "97")}",
            Kind.Text when _dice.Chance(20) => $"{name} += \"{lines.Word()}\"",
            Kind.Float => $"{name} = {_dice.Below(9)}.{_dice.Among("5", "25")}",
            _ => $"{name} = {expressions.Of(kind, place)}",
        };
    }

    private string ChangeList(Place place)
    {
        var variables = expressions.Assignable(place, Kind.List);
        if (variables.Count == 0) return Step(place);
        var name = _dice.Pick(variables).Name;
        return _dice.Below(5) switch
        {
            0 => $"{name} += {expressions.List(place)}",
            1 => $"{name} -= {expressions.List(place)}",
            2 => $"{name}{_dice.Among("++", "--")}",
            _ => $"{name} = {OwnList(expressions.List(place))}",
        };
    }

    /// <summary>A list that no other variable or literal shares: where an empty one is shared ink's runtimes are known to differ.</summary>
    private static string OwnList(string list) => list.StartsWith("LIST_", StringComparison.Ordinal) ? list : $"{ExpressionWriter.Group(list)} + ()";

    private string Step(Place place)
    {
        var name = _dice.Pick(expressions.Assignable(place, Kind.Int)).Name;
        return _dice.Among($"{name}++", $"{name}--", $"{name} += {_dice.Below(5)}", $"{name} -= {_dice.Below(5)}", $"{name} = {name} + 1");
    }

    private string Temporary(Place place)
    {
        var kind = _dice.Among(Kind.Int, Kind.Int, Kind.Text, Kind.Bool, Kind.List);
        // The same few names in every flow, so that frames must keep them apart.
        var name = kind switch { Kind.Int => "x", Kind.Text => "w", Kind.Bool => "v", _ => "z" } + _dice.Below(3);
        // A choice offered earlier keeps the temporaries of its moment and would lead past this one.
        if (place.Rejoin?.Used == true || !place.Flow.Declared.Add(name)) return Step(place.Inside());
        var value = expressions.Of(kind, place.Inside());
        place.Locals.Add(new Variable(name, kind));
        return $"temp {name} = {(kind == Kind.Int ? $"{ExpressionWriter.Group(value)} mod 11" : value)}";
    }

    private List<string> Thread(Place place)
    {
        var threads = world.Callable(FlowKind.Thread, place.Flow.Rank).FindAll(flow => expressions.MayFill(flow, place));
        return threads.Count == 0 ? [lines.Line(place)] : [$"<- {expressions.CallOf(_dice.Pick(threads), place)}"];
    }

    private List<string> Conditional(Place place)
    {
        var inner = place.Inside() with { InBlock = true };
        var all = new List<string>();
        if (_dice.Chance(60))
        {
            all.Add($"{{{expressions.Condition(inner)}:");
            all.AddRange(Body(inner));
            if (_dice.Chance(45)) all.AddRange(Arm(inner, "else"));
        }
        else
        {
            all.Add("{");
            for (var i = _dice.Between(1, 3); i > 0; i--) all.AddRange(Arm(inner, expressions.Condition(inner)));
            if (_dice.Chance(60)) all.AddRange(Arm(inner, "else"));
        }
        all.Add("}");
        return all;
    }

    private List<string> Switch(Place place)
    {
        var inner = place.Inside() with { InBlock = true };
        var kind = _dice.Among(Kind.Int, Kind.Int, Kind.Bool, Kind.Text, Kind.List);
        var all = new List<string> { $"{{{expressions.Of(kind, inner)}:" };
        for (var i = _dice.Between(1, 3); i > 0; i--)
            all.AddRange(Arm(inner, kind == Kind.Int ? $"{_dice.Below(4)}" : expressions.Of(kind, inner with { Depth = 5 })));
        if (_dice.Chance(60)) all.AddRange(Arm(inner, "else"));
        all.Add("}");
        return all;
    }

    private List<string> Sequence(Place place)
    {
        var inner = place.Inside() with { InBlock = true };
        var kind = _dice.Among("stopping", "cycle", "once", "&", "!", "$", "shuffle", "shuffle once");
        var words = char.IsLetter(kind[0]);
        var all = new List<string> { words ? $"{{{kind}:" : $"{{{kind}" };
        for (var i = kind.StartsWith('s') && kind[1] == 'h' ? 1 : _dice.Between(2, 3); i > 0; i--) all.AddRange(Arm(inner, null));
        all.Add("}");
        return all;
    }

    private List<string> MidLine(Place place)
    {
        var block = _dice.Weighted<List<string>>((2, () => Conditional(place)), (1, () => Switch(place)), (1, () => Sequence(place)));
        block[0] = $"{lines.Pieces(place, 2)}{_dice.Among(" ", "", " <>")}{block[0]}";
        if (char.IsLetter(block[0][0]) is false && block[0][0] != '{') block[0] = $"{lines.Word()} {block[0]}";
        block[^1] += $"{_dice.Among(" ", "", "<> ")}{lines.Pieces(place, 2)}";
        return block;
    }

    private List<string> Arm(Place place, string? condition)
    {
        var head = condition is null ? "-" : $"- {condition}:";
        var body = Body(place.Inside() with { Depth = place.Depth });
        if (_dice.Chance(50) && Starts(body[0]))
        {
            body[0] = $"{head} {body[0].TrimStart()}";
            return body;
        }
        return [head, .. body];
    }

    private List<string> Body(Place place)
    {
        var inner = place.Inside() with { Depth = place.Depth };
        var body = Statements(inner, 2);
        if (inner.MayDivert && inner.Rejoin is not null && Weaves is not null && _dice.Chance(20)) body.AddRange(Weaves.LooseChoices(inner));
        // A block needs something in it.
        if (body.TrueForAll(line => line.Length == 0 || line[0] is '/' or ' ' || line.StartsWith("TODO", StringComparison.Ordinal))) body.Add(lines.Line(inner));
        return [.. body.Select(line => "    " + line)];
    }

    // What may follow "- " on the same line: text or logic in braces, not another construct's mark.
    private static bool Starts(string line) => line.TrimStart() is { Length: > 0 } text && (char.IsLetter(text[0]) || text[0] == '{') && !text.StartsWith("TODO", StringComparison.Ordinal);
}
