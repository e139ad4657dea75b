namespace Cartouche.Stories.Generation;

/// <summary>
/// Expressions by kind. They keep to what ink's own runtime and inkjs reckon alike: no quotient of what may be negative,
/// no large numbers, floats in quarters (the rest is for hand-written stories).
/// </summary>
public sealed class ExpressionWriter(World world)
{
    private readonly Dice _dice = world.Dice;

    /// <summary>Set once the text writer exists: strings hold logic, and logic holds strings.</summary>
    public Func<Place, string> StringBody { get; set; } = _ => "word";

    /// <summary>An expression of <paramref name="kind"/>.</summary>
    public string Of(Kind kind, Place place) => kind switch
    {
        Kind.Int => Int(place),
        Kind.Float => Float(place),
        Kind.Bool => Bool(place),
        Kind.Text => Text(place),
        Kind.List => List(place),
        _ => Target(place),
    };

    /// <summary>Something to print: any kind but a target.</summary>
    public string Printable(Place place) => _dice.Weighted<string>(
        (5, () => Int(place)), (2, () => Text(place)), (2, () => Bool(place)), (1, () => Float(place)), (3, () => List(place)));

    /// <summary>A condition: a truth, or a number or list taken for one.</summary>
    public string Condition(Place place) => _dice.Weighted<string>(
        (5, () => Bool(place)), (2, () => Count(place)), (1, () => List(place)), (1, () => Int(place)));

    /// <summary>A whole number.</summary>
    public string Int(Place place)
    {
        if (place.Depth > 4) return IntAtom(place);
        var inner = place.Inside();
        return _dice.Weighted<string>(
            (9, () => IntAtom(place)),
            (4, () => $"{IntAtom(inner)}{Op("+", "-", "*")}{IntAtom(inner)}"),
            (2, () => $"({Int(inner)}{Op("+", "-")}{Int(inner)})"),
            (1, () => $"{Group(Int(inner))}{_dice.Among(" mod ", " % ", "%")}{_dice.Between(2, 7)}"),
            (1, () => $"{Count(inner)} / {_dice.Between(1, 4)}"),
            (1, () => $"{_dice.Among("MIN", "MAX")}({Int(inner)}, {Int(inner)})"),
            (1, () => $"-{Group(IntAtom(inner))}"),
            (1, () => $"POW({_dice.Between(1, 4)}, {_dice.Between(0, 3)})"),
            (1, () => $"{_dice.Among("FLOOR", "CEILING")}({Float(inner)})"),
            (1, () => $"RANDOM({Same(_dice.Between(-2, 9))})"));
    }

    /// <summary>A number from quarters.</summary>
    public string Float(Place place)
    {
        var atoms = Variables(place, Kind.Float);
        var atom = atoms.Count > 0 && _dice.Chance(60) ? _dice.Pick(atoms).Name : $"{_dice.Below(6)}.{_dice.Among("5", "25", "75")}";
        return _dice.Below(6) switch
        {
            0 => $"{atom} + {_dice.Below(4)}.{_dice.Among("5", "25")}",
            1 => $"{atom} - {IntAtom(place)}",
            2 => $"MAX({atom}, {_dice.Below(9)}.5)",
            _ => atom,
        };
    }

    /// <summary>True or false.</summary>
    public string Bool(Place place)
    {
        if (place.Depth > 4) return BoolAtom(place);
        var inner = place.Inside();
        return _dice.Weighted<string>(
            (3, () => BoolAtom(place)),
            (6, () => $"{Int(inner)}{Op("==", "!=", "<", ">", "<=", ">=")}{Int(inner)}"),
            (1, () => $"{Text(inner)}{Op("==", "!=")}{Text(inner)}"),
            (1, () => $"{Text(inner)}{_dice.Among(" ? ", " has ", " !? ", " hasnt ")}{Literal()}"),
            (3, () => $"{List(inner)}{_dice.Among(" ? ", " has ", " !? ", " hasnt ", " == ", " != ", " > ", " < ", " >= ", " <= ")}{List(inner)}"),
            (2, () => $"{BoolAtom(inner)}{_dice.Among(" and ", " or ", " && ", " or ")}{BoolAtom(inner)}"),
            (1, () => $"{Group(Bool(inner))}{_dice.Among(" and ", " or ")}{Group(Bool(inner))}"),
            (2, () => $"not {Group(BoolAtom(inner))}"),
            (1, () => $"{Float(inner)}{Op("<", ">", "==", ">=")}{Float(inner)}"));
    }

    /// <summary>Text in quotes or from a variable.</summary>
    public string Text(Place place)
    {
        var variables = Variables(place, Kind.Text);
        if (place.Depth > 4) return variables.Count > 0 ? _dice.Pick(variables).Name : Literal();
        var inner = place.Inside();
        return _dice.Weighted<string>(
            (4, () => variables.Count > 0 ? _dice.Pick(variables).Name : Literal()),
            (3, Literal),
            (3, () => $"\"{StringBody(inner with { InString = true })}\""),
            (1, () => $"{Literal()} + {IntAtom(inner)}"),
            (1, () => Call(inner, Kind.Text) ?? Literal()));
    }

    /// <summary>Items of lists.</summary>
    public string List(Place place)
    {
        if (world.Lists.Count == 0) return "()";
        if (place.Depth > 4) return ListAtom(place);
        var inner = place.Inside();
        return _dice.Weighted<string>(
            (6, () => ListAtom(place)),
            (2, () => $"{ListAtom(inner)}{Op("+", "-")}{ListAtom(inner)}"),
            (1, () => $"{ListAtom(inner)} ^ {ListAtom(inner)}"),
            (2, () => $"{_dice.Among("LIST_ALL", "LIST_INVERT", "LIST_MIN", "LIST_MAX")}({ListAtom(inner)})"),
            (1, () => $"LIST_RANGE({ListAtom(inner)}, {_dice.Between(0, 3)}, {_dice.Between(2, 6)})"),
            (1, () => $"LIST_RANGE(LIST_ALL({_dice.Pick(world.Lists).Name}), {Item()}, {Item()})"),
            // In ink POW, FLOOR and CEILING yield floats, and so may a variable hold one; a list takes whole numbers only.
            (1, () => $"{_dice.Pick(world.Lists).Name}(INT({Int(inner)}))"),
            (1, () => $"{Item()}{Op("+", "-")}{_dice.Between(1, 2)}"),
            (1, () => Call(inner, Kind.List) ?? ListAtom(inner)));
    }

    /// <summary>A divert target: a guarded knot that takes no arguments.</summary>
    public string Target(Place place)
    {
        var knots = world.Flows.FindAll(flow => flow is { Kind: FlowKind.Knot, Guarded: true, Parameters.Count: 0 });
        return $"-> {_dice.Pick(knots).Name}";
    }

    /// <summary>A call of a function that returns <paramref name="kind"/>, if this place may call one.</summary>
    public string? Call(Place place, Kind? kind)
    {
        if (place.Depth > 5) return null;
        var functions = world.Callable(FlowKind.Function, place.Flow.Rank).FindAll(flow => flow.Returns == kind && MayFill(flow, place) && !(place.InTag && flow.Parameters.Exists(parameter => parameter.Kind == Kind.Target)));
        return functions.Count == 0 ? null : CallOf(_dice.Pick(functions), place);
    }

    /// <summary>A call of <paramref name="flow"/> with arguments: of a function, or what follows an arrow.</summary>
    public string CallOf(Flow flow, Place place)
    {
        if (flow.Parameters.Count == 0) return flow.Kind == FlowKind.Function ? flow.Name + "()" : flow.Name;
        var inner = place.Inside() with { Depth = place.Depth + 2 };
        var arguments = flow.Parameters.Select(parameter => parameter.ByReference
            ? _dice.Pick(Assignable(place, parameter.Kind)).Name
            : Of(parameter.Kind, inner));
        return $"{flow.Name}({string.Join(_dice.Among(", ", ",", " , "), arguments)})";
    }

    /// <summary>Whether this place has variables for the references <paramref name="flow"/> takes.</summary>
    public bool MayFill(Flow flow, Place place) =>
        flow.Parameters.TrueForAll(parameter => !parameter.ByReference || Assignable(place, parameter.Kind).Count > 0);

    /// <summary>Variables of <paramref name="kind"/> that may be assigned here; fuel is not among them.</summary>
    public List<Variable> Assignable(Place place, Kind kind) => Variables(place, kind).FindAll(variable => !variable.Fixed);

    /// <summary>Variables of <paramref name="kind"/> that may be read here.</summary>
    public List<Variable> Variables(Place place, Kind kind)
    {
        var all = new List<Variable>(place.Locals.FindAll(variable => variable.Kind == kind));
        all.AddRange(world.Globals.FindAll(variable => variable.Kind == kind));
        return all;
    }

    /// <summary>A count that is never negative: of visits, turns, items.</summary>
    public string Count(Place place)
    {
        var knots = Countable();
        return _dice.Weighted<string>(
            (4, () => _dice.Pick(knots).Name),
            (2, () => place.Flow.Labels.Count > 0 ? _dice.Pick(place.Flow.Labels) : "TURNS()"),
            (place.InTag ? 0 : 1, () => $"READ_COUNT(-> {_dice.Pick(knots).Name})"),
            (1, () => "TURNS()"),
            (1, () => "CHOICE_COUNT()"),
            (2, () => $"LIST_COUNT({List(place.Inside() with { Depth = place.Depth + 2 })})"));
    }

    private string IntAtom(Place place)
    {
        var variables = Variables(place, Kind.Int);
        var knots = Countable();
        return _dice.Weighted<string>(
            (4, () => _dice.Between(0, 9).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            (8, () => variables.Count > 0 ? _dice.Pick(variables).Name : "4"),
            (2, () => Count(place.Inside())),
            (place.InTag ? 0 : 1, () => $"TURNS_SINCE(-> {_dice.Pick(knots).Name})"),
            (1, () => $"LIST_VALUE({ListAtom(place)})"),
            (2, () => Call(place.Inside(), Kind.Int) ?? "7"));
    }

    private string BoolAtom(Place place)
    {
        var variables = Variables(place, Kind.Bool);
        return _dice.Weighted<string>(
            (4, () => variables.Count > 0 ? _dice.Pick(variables).Name : "true"),
            (1, () => _dice.Among("true", "false")),
            (2, () => $"{IntAtom(place)} {_dice.Among("<", ">", "==")} {_dice.Below(6)}"),
            (1, () => Call(place.Inside(), Kind.Bool) ?? "true"));
    }

    private string ListAtom(Place place)
    {
        if (world.Lists.Count == 0) return "()";
        var variables = Variables(place, Kind.List);
        return _dice.Weighted<string>(
            (6, () => _dice.Pick(variables).Name),
            (3, Item),
            (2, Pair),
            (1, () => $"({Item()})"),
            (1, () => "()"));
    }

    private string Item() => _dice.Pick(_dice.Pick(world.Lists).Items);

    private string Pair()
    {
        var one = Item();
        var other = Item();
        return one[(one.IndexOf('.') + 1)..] == other[(other.IndexOf('.') + 1)..] ? $"({one})" : $"({one}, {other})";
    }

    private string Literal() => $"\"{_dice.Among("", "a", "ab", "one", "two words", " lead", "trail ", "d'or", "x-y")}\"";

    // A flow that takes references cannot be held as a target.
    private List<Flow> Countable() => world.Flows.FindAll(flow => flow.Kind != FlowKind.Function && !flow.Parameters.Exists(parameter => parameter.ByReference));

    private string Op(params ReadOnlySpan<string> operators)
    {
        var op = _dice.Among(operators);
        return _dice.Chance(80) || op is "-" or "<" ? $" {op} " : op;
    }

    private static string Same(int value) => $"{value}, {value}";

    /// <summary>An expression in parentheses, unless it is a lone name, which would be taken for a list.</summary>
    public static string Group(string expression) => expression.All(c => char.IsLetterOrDigit(c) || c is '_' or '.') ? expression : $"({expression})";
}
