using System.Text;

namespace Cartouche.Stories.Generation;

/// <summary>
/// Makes random stories that compile and end. Calls go to flows of higher rank only, and whatever may be diverted to from anywhere
/// burns fuel first. What hangs on chance, and arithmetic that inkjs does otherwise than ink, is left out.
/// </summary>
public static class StoryGenerator
{
    /// <summary>The story of <paramref name="seed"/>.</summary>
    public static GeneratedStory Generate(ulong seed)
    {
        var dice = new Dice(seed);
        var world = new World(dice);
        var declarations = Declare(world);
        PlanFlows(world);

        var expressions = new ExpressionWriter(world);
        var lines = new LineWriter(world, expressions);
        var blocks = new BlockWriter(world, expressions, lines);
        var weaves = new WeaveWriter(world, expressions, lines, blocks);
        blocks.Weaves = weaves;
        var writer = new FlowWriter(world, expressions, lines, blocks, weaves);

        var root = new List<string>();
        // Tags at the very top are asked for before the story runs, so they hold no logic; and no other tag comes to stand there.
        root.AddRange(dice.Chance(12) ? ["# title: made up", $"# {lines.Word()} # seed", "Text."] : [$"A story of {lines.Word()}."]);
        root.AddRange(declarations);
        root.AddRange(writer.Opening(new Flow("", FlowKind.Knot, 0)));

        var files = new Dictionary<string, string>();
        var part = new List<string>();
        var split = dice.Chance(6);
        foreach (var flow in world.Flows)
        {
            var target = split && dice.Chance(50) ? part : root;
            if (dice.Chance(40)) target.Add("");
            target.AddRange(writer.Write(flow));
        }
        root.AddRange(["=== function burn()", "~ fuel--", "~ return fuel"]);
        if (part.Count > 0)
        {
            files["parts/part.ink"] = Join(part, dice);
            root.Insert(0, "INCLUDE parts/part.ink");
        }
        return new GeneratedStory(seed, Join(root, dice), files);
    }

    private static string Join(List<string> lines, Dice dice)
    {
        var end = dice.Chance(4) ? "\r\n" : "\n";
        var tabs = dice.Chance(15);
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var trimmed = line.TrimStart(' ');
            var indent = line.Length - trimmed.Length;
            text.Append(tabs ? new string('\t', (indent + 1) / 2) : line[..indent]).Append(trimmed).Append(end);
        }
        return dice.Chance(10) ? text.ToString().TrimEnd() : text.ToString();
    }

    private static List<string> Declare(World world)
    {
        var dice = world.Dice;
        var source = new List<string> { $"VAR fuel = {dice.Between(3, 9)}" };
        world.Globals.Add(new Variable("fuel", Kind.Int, Fixed: true));
        for (var i = 0; i < dice.Between(2, 3); i++) Add("n", i, Kind.Int, dice.Between(-2, 6).ToString(System.Globalization.CultureInfo.InvariantCulture));
        for (var i = 0; i < dice.Between(1, 2); i++) Add("b", i, Kind.Bool, dice.Among("true", "false"));
        for (var i = 0; i < dice.Between(1, 2); i++) Add("s", i, Kind.Text, dice.Among("\"\"", "\"red\"", "\"a b\"", "\" x \""));
        if (dice.Chance(60)) Add("q", 0, Kind.Float, $"{dice.Below(4)}.{dice.Among("5", "25", "75")}");
        if (dice.Chance(30))
        {
            source.Add($"CONST c0 = {dice.Between(0, 9)}");
            world.Globals.Add(new Variable("c0", Kind.Int, Fixed: true));
        }
        for (var i = 0; i < dice.Between(1, 3); i++) source.Add(DeclareList(world, i));
        Add("h", 0, Kind.List, "()");
        world.Globals.Add(new Variable("to0", Kind.Target));
        source.Add("VAR to0 = -> k0");
        return source;

        void Add(string prefix, int index, Kind kind, string value)
        {
            source.Add($"VAR {prefix}{index} = {value}");
            world.Globals.Add(new Variable($"{prefix}{index}", kind));
        }
    }

    private static string DeclareList(World world, int index)
    {
        var dice = world.Dice;
        var name = $"l{index}";
        var items = new List<string>();
        var values = new List<int>();
        var parts = new List<string>();
        var value = 0;
        for (var i = 0; i < dice.Between(2, 5); i++)
        {
            var item = $"i{index}{(char)('a' + i)}";
            var step = dice.Chance(25) ? dice.Between(1, 3) : 1;
            value += step;
            var number = step > 1 || dice.Chance(10) ? $" = {value}" : "";
            parts.Add(dice.Chance(40) ? $"({item}{number})" : $"{item}{number}");
            items.Add(dice.Chance(10) ? $"{name}.{item}" : item);
            values.Add(value);
        }
        world.Lists.Add(new ListShape(name, items, values));
        world.Globals.Add(new Variable(name, Kind.List));
        return $"LIST {name} = {string.Join(dice.Among(", ", ",", " , "), parts)}";
    }

    private static void PlanFlows(World world)
    {
        var dice = world.Dice;
        var rank = 1;
        var size = dice.Among(1, 1, 1, 2, 2, 3);
        var knots = dice.Between(1, size);
        for (var i = 0; i < knots; i++)
        {
            // The first is there for variables to point at.
            var knot = new Flow($"k{i}", FlowKind.Knot, rank++) { Guarded = i == 0 || dice.Chance(70) };
            if (i > 0) Parameters(world, knot, dice.Chance(25) ? 1 : 0, references: false);
            for (var s = dice.Chance(20) ? dice.Between(1, 2) : 0; s > 0; s--) knot.Stitches.Add($"st{i}{s}");
            world.Flows.Add(knot);
        }
        for (var i = dice.Between(0, Math.Min(size, 2)); i > 0; i--) Plan(FlowKind.Tunnel, $"t{i}", dice.Between(0, 2));
        for (var i = dice.Between(0, Math.Min(size, 2)); i > 0; i--) Plan(FlowKind.Thread, $"th{i}", dice.Between(0, 1));
        for (var i = dice.Between(size - 1, size + 1); i > 0; i--) Plan(FlowKind.Function, $"f{i}", dice.Between(0, 2));

        void Plan(FlowKind kind, string name, int parameters)
        {
            var flow = new Flow(name, kind, rank++)
            {
                Returns = kind != FlowKind.Function ? null : dice.Among<Kind?>(Kind.Int, Kind.Text, Kind.Bool, Kind.List, null, null),
            };
            Parameters(world, flow, parameters, references: true);
            world.Flows.Add(flow);
        }
    }

    private static void Parameters(World world, Flow flow, int count, bool references)
    {
        var dice = world.Dice;
        for (var i = 0; i < count; i++)
        {
            var kind = dice.Among(Kind.Int, Kind.Int, Kind.Text, Kind.List, flow.Kind == FlowKind.Function ? Kind.Int : Kind.Target);
            var reference = references && kind is not Kind.Target && dice.Chance(25);
            flow.Parameters.Add(new Variable($"p{i}", kind, ByReference: reference, Fixed: kind == Kind.Target));
        }
    }
}
