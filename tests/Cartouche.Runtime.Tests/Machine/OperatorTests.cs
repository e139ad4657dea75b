using System.Globalization;
using System.Text.Json;
using Cartouche.Runtime.Tests.Support;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Tests.Machine;

/// <summary>Every operator and function on every pair of kinds. Fixtures/operators.json holds what inkjs makes of them.</summary>
public sealed class OperatorTests
{
    private const string Lists = """{"L":{"a":1,"b":2,"c":3}}""";

    private static readonly JsonElement Table = JsonDocument.Parse(Ink.FixtureJson("operators")).RootElement;

    private static readonly string[] Values = [.. Table.GetProperty("values").EnumerateArray().Select(v => v.GetString()!)];

    public static TheoryData<Native> Natives => [.. Enum.GetValues<Native>()];

    [Theory]
    [MemberData(nameof(Natives))]
    public void Operators_agree_with_inkjs_on_every_kind(Native native)
    {
        var name = InkNames.Of(native);
        var theirs = Table.GetProperty("results").GetProperty(name).EnumerateArray().Select(r => r.GetString()).ToArray();
        var differences = new List<string>();
        var row = 0;
        foreach (var a in Values)
        {
            foreach (var b in InkNames.Arity(native) == 1 ? [""] : Values)
            {
                var expected = theirs[row++];
                var ours = Evaluate(a, b, name);
                if (ours != expected && !IsKnownDifference(name, ours, expected!)) differences.Add($"{a} {name} {b}: ours {ours}, inkjs {expected}");
            }
        }
        Assert.Equal(theirs.Length, row);
        Assert.Empty(differences);
    }

    [Theory]
    [InlineData("/", "Division by zero")]
    [InlineData("%", "Division by zero")]
    public void Whole_numbers_are_not_divided_by_zero(string name, string expected)
    {
        Assert.Contains(expected, Raw.Printing($"1,0,\"{name}\"").OnlyError().Text, StringComparison.Ordinal);
        Assert.Contains(expected, Raw.Printing($"1,false,\"{name}\"").OnlyError().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0,0.0,\"/\"", "Infinity")]
    [InlineData("-1.0,0,\"/\"", "-Infinity")]
    [InlineData("0.0,0.0,\"/\"", "NaN")]
    [InlineData("0.0,0.0,\"%\"", "NaN")]
    [InlineData("-2147483648,-1,\"/\"", "-2147483648")]
    [InlineData("-2147483648,-1,\"%\"", "0")]
    [InlineData("-7,2,\"/\"", "-3")]
    [InlineData("-7,2,\"%\"", "-1")]
    [InlineData("-7.5,2,\"%\"", "-1.5")]
    [InlineData("2147483647,2,\"*\"", "-2")]
    [InlineData("-2147483648,\"_\"", "-2147483648")]
    [InlineData("2,10,\"POW\"", "1024")]
    [InlineData("2,0.5,\"POW\"", "1.4142135")]
    [InlineData("1e30,\"INT\"", "2147483647")]
    [InlineData("-1e30,\"INT\"", "-2147483648")]
    [InlineData("0.0,0.0,\"/\",\"INT\"", "0")]
    [InlineData("-2.5,\"INT\"", "-2")]
    [InlineData("-2.5,\"FLOOR\"", "-3")]
    [InlineData("-2.5,\"CEILING\"", "-2")]
    [InlineData("5,\"FLOAT\",2,\"/\"", "2.5")]
    [InlineData("0.1,0.2,\"+\"", "0.3")]
    [InlineData("1e10", "1E+10")]
    [InlineData("123456789.0", "123456790")]
    [InlineData("\"5.0f\"", "5")]
    [InlineData("16777217", "16777217")]
    [InlineData("16777217,0.0,\"+\"", "16777216")]
    public void Numbers_are_those_of_inks_csharp_runtime(string code, string expected) =>
        Assert.Equal([expected], Raw.Printing(code).Lines());

    [Theory]
    [InlineData("x,1,\"+\"", "1 AddInt")]
    [InlineData("x,1,\"-\"", "1 SubtractInt")]
    [InlineData("x,2,\"==\"", "EqualInt")]
    public void Constant_operands_folded_into_one_instruction_do_what_the_operator_does(string code, string _)
    {
        var operation = code[2..];
        foreach (var value in Values)
        {
            var folded = Run($"[\"ev\",{value},{{\"temp=\":\"x\"}},{{\"VAR?\":\"x\"}},{operation},\"out\",\"/ev\",\"\\n\",\"end\",{{\"k\":[\"end\",null]}}]");
            // A container between the operand and the operator keeps them apart.
            var comma = operation.IndexOf(',', StringComparison.Ordinal);
            var apart = Run($"[\"ev\",{value},{{\"temp=\":\"x\"}},{{\"VAR?\":\"x\"}},[{operation[..comma]},null],{operation[(comma + 1)..]},\"out\",\"/ev\",\"\\n\",\"end\",{{\"k\":[\"end\",null]}}]");
            Assert.Equal(apart, folded);
        }
        Assert.NotEmpty(_);
    }

    /// <summary>Where inkjs departs from ink's C# runtime, which this one follows.</summary>
    private static bool IsKnownDifference(string name, string ours, string theirs) => (name, ours, theirs) switch
    {
        // .NET's numbers that are none, and its negative zero, are errors and zero there.
        (_, "NaN", "error") or (_, "-0", "0") => true,
        // There a whole number divided by zero is infinite, and division rounds down rather than towards zero.
        ("/", "error", "Infinity" or "-Infinity") => true,
        ("/", _, _) when int.TryParse(ours, out var quotient) && int.TryParse(theirs, out var floor) => quotient <= 0 && floor == quotient - 1,
        // Truth values came later to floats there.
        ("!", "true", "1") or ("!", "false", "0") => true,
        // Its floats are doubles.
        _ => double.TryParse(theirs, CultureInfo.InvariantCulture, out var number) && ((float)number).ToString(CultureInfo.InvariantCulture) == ours,
    };

    private static string Evaluate(string a, string b, string name)
    {
        var operands = b.Length == 0 ? a : a + "," + b;
        return Run($"[\"ev\",{operands},\"{name}\",\"out\",\"/ev\",\"\\n\",\"end\",{{\"k\":[\"end\",null]}}]");
    }

    private static string Run(string root)
    {
        var story = Raw.Story(root, Lists);
        var failed = false;
        story.MessageRaised += m => failed |= !m.IsWarning;
        var text = story.ContinueMaximally();
        return failed ? "error" : text.TrimEnd('\n');
    }
}
