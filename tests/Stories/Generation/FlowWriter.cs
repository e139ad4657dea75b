namespace Cartouche.Stories.Generation;

/// <summary>Knots, tunnels, threads and functions.</summary>
public sealed class FlowWriter(World world, ExpressionWriter expressions, LineWriter lines, BlockWriter blocks, WeaveWriter weaves)
{
    private readonly Dice _dice = world.Dice;

    /// <summary>The whole flow, its header included.</summary>
    public List<string> Write(Flow flow)
    {
        var all = new List<string> { Header(flow) };
        if (flow.Kind == FlowKind.Function) all.AddRange(FunctionBody(flow));
        else all.AddRange(FlowBody(flow));
        return all;
    }

    /// <summary>What stands before the first knot.</summary>
    public List<string> Opening(Flow top)
    {
        var place = new Place(top, []);
        var all = blocks.Statements(place, 3);
        if (_dice.Chance(40)) all.AddRange(weaves.Weave(place));
        all.Add(Ending(place));
        return all;
    }

    private string Header(Flow flow)
    {
        var marks = _dice.Among("===", "==", "====");
        var parameters = flow.Parameters.Count == 0
            ? flow.Kind == FlowKind.Function ? "()" : _dice.Among("", "", "()")
            : $"({string.Join(", ", flow.Parameters.Select(Parameter))})";
        var function = flow.Kind == FlowKind.Function ? "function " : "";
        return $"{marks}{_dice.Among(" ", "")}{function}{flow.Name}{parameters}{_dice.Among("", $" {marks}", $"{marks}")}";
    }

    private static string Parameter(Variable parameter) =>
        (parameter.ByReference ? "ref " : parameter.Kind == Kind.Target ? "-> " : "") + parameter.Name;

    private List<string> FlowBody(Flow flow)
    {
        var all = new List<string>();
        if (flow.Guarded) all.AddRange(Guard());
        var place = new Place(flow, [.. flow.Parameters]);
        if (flow.Kind == FlowKind.Knot && _dice.Chance(10)) all.Add(lines.Tags(place).TrimStart());
        all.AddRange(_dice.Chance(55) ? weaves.Weave(place) : blocks.Statements(place, 3));
        all.Add(Ending(place));
        foreach (var stitch in flow.Stitches)
        {
            all.Add($"{_dice.Among("= ", "=", "=  ")}{stitch}");
            // A stitch has temporaries of its own but counts its visits under its knot.
            var inner = new Flow(flow.Name, flow.Kind, flow.Rank);
            all.AddRange(Guard());
            var there = new Place(inner, []);
            all.AddRange(_dice.Chance(30) ? weaves.Weave(there) : blocks.Statements(there, 2));
            all.Add(Ending(there));
        }
        return all;
    }

    private string[] Guard() => _dice.Among<string[]>(
        ["~ fuel--", "{fuel < 0: -> END}"],
        ["~ fuel = fuel - 1", "{fuel < 0:", "    -> END", "}"],
        ["{burn() < 0: -> END}"]);

    private string Ending(Place place) => place.Flow.Kind switch
    {
        FlowKind.Tunnel => _dice.Chance(88) ? "->->" : OnwardsElsewhere(place),
        FlowKind.Thread => "-> DONE",
        _ => lines.Divert(place),
    };

    private string OnwardsElsewhere(Place place)
    {
        var divert = lines.Divert(place);
        return divert is "-> END" or "-> DONE" ? "->->" : "->" + divert;
    }

    private List<string> FunctionBody(Flow flow)
    {
        var place = new Place(flow, [.. flow.Parameters]);
        if (flow.Returns is not { } kind) return [.. blocks.Statements(place, 2), _dice.Chance(50) ? lines.Line(place) : blocks.Logic(place)];
        var all = new List<string>();
        var inner = place.Inside();
        if (_dice.Chance(60)) all.AddRange(_dice.Chance(25) ? blocks.Statements(place, 2) : Enumerable.Range(0, 2).Select(_ => blocks.Logic(place)));
        if (_dice.Chance(25))
            all.AddRange([$"{{{expressions.Condition(inner)}:", $"    ~ return {Value(kind, place)}", "}"]);
        all.Add($"~ return {Value(kind, place)}");
        return all;
    }

    private string Value(Kind kind, Place place)
    {
        var inner = place.Inside();
        return kind == Kind.Int ? $"{ExpressionWriter.Group(expressions.Int(inner))} mod 13" : expressions.Of(kind, inner);
    }
}
