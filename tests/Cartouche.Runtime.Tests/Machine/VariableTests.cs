using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

public sealed class VariableTests
{
    [Fact]
    public void Globals_begin_as_declared_wherever_that_is()
    {
        var story = Ink.Story("""
            {a} {b} {c} {d} {e}
            -> END
            === k
            VAR a = 1
            VAR b = 2.5
            VAR c = "text"
            VAR d = true
            VAR e = -> k
            -> END
            """);
        Assert.Equal(1, story.Variables["a"]);
        Assert.Equal(2.5f, story.Variables["b"]);
        Assert.Equal("text", story.Variables["c"]);
        Assert.Equal(true, story.Variables["d"]);
        Assert.Equal(Cartouche.Runtime.Values.InkValue.Target("k"), story.Variables["e"]);
        Assert.Equal("1 2.5 text true DivertTargetValue(k)\n", story.ContinueMaximally());
    }

    [Fact]
    public void Constants_are_folded_in()
    {
        var story = Ink.Story("""
            CONST A = 5
            VAR x = A
            {A + x}
            """);
        Assert.Equal("10\n", story.ContinueMaximally());
        Assert.False(story.Variables.Contains("A"));
    }

    [Fact]
    public void A_temporary_lasts_as_long_as_its_knot()
    {
        var story = Ink.Story("""
            -> k
            === k
            ~ temp t = 1
            + [on]
            - {t}
            ~ t = t + 1
            {t}
            -> END
            """);
        Assert.Equal("> on\n1\n2\n", story.Transcript(0));
    }

    [Fact]
    public void A_temporary_declared_in_a_branch_not_taken_reads_as_zero_with_a_warning()
    {
        var story = Ink.Story("""
            VAR no = false
            -> k
            === k
            {no:
                ~ temp t = 1
            }
            [{t}]
            -> END
            """);
        var lines = new List<string>();
        var messages = new List<StoryMessage>();
        story.MessageRaised += messages.Add;
        while (story.CanContinue) lines.Add(story.Continue().Text);
        Assert.Equal("[0]\n", Assert.Single(lines));
        Assert.Contains("'t'", Assert.Single(messages, m => m.IsWarning).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Setting_a_temporary_never_declared_is_an_error()
    {
        var story = Raw.Story("""["ev",1,"/ev",{"temp=":"t","re":true},"end",null]""");
        Assert.Contains("'t'", story.OnlyError().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Diverting_through_a_variable()
    {
        var story = Ink.Story("""
            VAR next = -> a
            -> next
            === a
            A.
            ~ next = -> b
            -> next
            === b
            B.
            -> END
            """);
        Assert.Equal(["A.", "B."], story.Lines());
    }

    [Fact]
    public void Diverting_through_a_parameter_with_arguments()
    {
        var story = Ink.Story("""
            -> go(-> target, 7)
            === go(-> where, n)
            -> where(n)
            === target(m)
            {m}
            -> END
            """);
        Assert.Equal(["7"], story.Lines());
    }

    [Fact]
    public void Comparing_divert_targets()
    {
        var story = Ink.Story("""
            VAR x = -> a
            {x == -> a} {x == -> b} {x != -> b}
            -> END
            === a
            -> END
            === b
            -> END
            """);
        Assert.Equal(["true false true"], story.Lines());
    }

    [Theory]
    [InlineData("0", "nothing (0)")]
    [InlineData("5", "'5'")]
    [InlineData("true", "'true'")]
    public void Diverting_through_something_that_is_no_target_is_an_error(string value, string described)
    {
        var story = Raw.Story($$"""[{"->":"x","var":true},"end",{"global decl":["ev",{{value}},{"VAR=":"x"},"/ev","end",null]}]""");
        Assert.Contains(described, story.OnlyError().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Diverting_through_a_variable_that_does_not_exist_is_an_error()
    {
        var story = Raw.Story("""[{"->":"ghost","var":true},"end",null]""");
        Assert.Contains("'ghost'", story.OnlyError().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x = x + 1", 6)]
    [InlineData("x++", 6)]
    [InlineData("x--", 4)]
    [InlineData("x += 10", 15)]
    [InlineData("x -= 10", -5)]
    public void Assignments(string statement, int expected)
    {
        var story = statement switch
        {
            "x = x + 1" => Ink.Story("""
                VAR x = 5
                ~ x = x + 1
                """),
            "x++" => Ink.Story("""
                VAR x = 5
                ~ x++
                """),
            "x--" => Ink.Story("""
                VAR x = 5
                ~ x--
                """),
            "x += 10" => Ink.Story("""
                VAR x = 5
                ~ x += 10
                """),
            _ => Ink.Story("""
                VAR x = 5
                ~ x -= 10
                """),
        };
        story.Turn();
        Assert.Equal(expected, story.Variables["x"]);
    }

    [Fact]
    public void A_string_may_be_built_from_logic()
    {
        var story = Ink.Story("""
            VAR n = 3
            VAR s = ""
            ~ s = "{n} {n == 1:mouse|mice}"
            {s}. {s == "3 mice"} {s ? "mic"} {s !? "cat"}
            """);
        Assert.Equal(["3 mice. true true true"], story.Lines());
    }

    [Fact]
    public void A_divert_target_is_no_condition()
    {
        var story = Raw.Story("""["ev",{"^->":"k"},"/ev",{"->":"k","c":true},"end",{"k":["end",null]}]""");
        Assert.Contains("cannot be a condition", story.OnlyError().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_numbers_wrap_around()
    {
        var story = Ink.Story("""
            VAR x = 2147483647
            ~ x = x + 1
            {x} {-x} {x - 1}
            """);
        Assert.Equal(["-2147483648 -2147483648 2147483647"], story.Lines());
    }
}
