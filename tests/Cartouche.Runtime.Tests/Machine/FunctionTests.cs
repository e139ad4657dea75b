using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

public sealed class FunctionTests
{
    [Fact]
    public void A_function_returns_a_value_and_may_write()
    {
        var story = Ink.Story("""
            {say("a")} {say("b")}
            -> END
            === function say(x)
            <{x}>
            ~ return x + x
            """);
        Assert.Equal(["<a>aa <b>bb"], story.Lines());
    }

    [Fact]
    public void A_function_without_return_prints_nothing()
    {
        var story = Ink.Story("""
            [{f()}]
            ~ f()
            -> END
            === function f
            ~ temp x = 1
            """);
        Assert.Equal(["[]"], story.Lines());
    }

    [Fact]
    public void Newlines_around_a_functions_text_are_dropped()
    {
        var story = Ink.Story("""
            A {f()} B
            -> END
            === function f

            inside

            """);
        Assert.Equal(["A inside B"], story.Lines());
    }

    [Fact]
    public void A_functions_lines_are_lines()
    {
        var story = Ink.Story("""
            ~ f()
            -> END
            === function f
            one
            two
            """);
        Assert.Equal(["one", "two"], story.Lines());
    }

    [Fact]
    public void Parameters_are_copies()
    {
        var story = Ink.Story("""
            VAR x = 1
            ~ f(x)
            {x}
            -> END
            === function f(y)
            ~ y = y + 1
            """);
        Assert.Equal(["1"], story.Lines());
    }

    [Fact]
    public void A_reference_to_a_global()
    {
        var story = Ink.Story("""
            VAR x = 1
            ~ inc(x)
            ~ inc(x)
            {x}
            -> END
            === function inc(ref y)
            ~ y = y + 1
            """);
        Assert.Equal(["3"], story.Lines());
    }

    [Fact]
    public void A_reference_to_a_temporary_through_several_calls()
    {
        var story = Ink.Story("""
            -> main
            === main
            ~ temp t = 1
            ~ a(t)
            {t}
            -> END
            === function a(ref x)
            ~ b(x)
            ~ x = x * 10
            === function b(ref y)
            ~ c(y)
            ~ y = y + 1
            === function c(ref z)
            ~ z = z + 5
            """);
        Assert.Equal(["70"], story.Lines());
    }

    [Fact]
    public void A_reference_keeps_its_variable_apart_from_a_namesake_in_the_function()
    {
        var story = Ink.Story("""
            -> main
            === main
            ~ temp x = 1
            ~ temp y = 100
            ~ swap(x, y)
            {x} {y}
            -> END
            === function swap(ref y, ref x)
            ~ temp keep = y
            ~ y = x
            ~ x = keep
            """);
        Assert.Equal(["100 1"], story.Lines());
    }

    [Fact]
    public void A_reference_in_a_recursion_reaches_its_own_level()
    {
        var story = Ink.Story("""
            -> main
            === main
            ~ temp sum = 0
            ~ add(sum, 4)
            {sum}
            -> END
            === function add(ref total, n)
            ~ temp mine = n
            { n > 0:
                ~ add(total, n - 1)
            }
            ~ total = total + mine
            """);
        Assert.Equal(["10"], story.Lines());
    }

    [Fact]
    public void Recursion_returns_values()
    {
        var story = Ink.Story("""
            {fib(15)}
            -> END
            === function fib(n)
            { n < 2:
                ~ return n
            }
            ~ return fib(n - 1) + fib(n - 2)
            """);
        Assert.Equal(["610"], story.Lines());
    }

    [Fact]
    public void A_function_as_an_argument_of_a_function()
    {
        var story = Ink.Story("""
            {max(max(1, 5), max(3, 2))}
            -> END
            === function max(a, b)
            { a < b:
                ~ return b
            - else:
                ~ return a
            }
            """);
        Assert.Equal(["5"], story.Lines());
    }

    [Fact]
    public void Returning_outside_a_function_is_an_error()
    {
        var story = Raw.Story("""["^text","\n","ev",1,"/ev","~ret","end",null]""");
        Assert.Contains("Found a function's return", story.OnlyError().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_of_a_function_called_as_a_statement_is_dropped()
    {
        var story = Ink.Story("""
            ~ f()
            Text
            -> END
            === function f
            ~ return 5
            """);
        story.Turn();
        Assert.Equal(0, (story.Capture().Words.Length - 3 - story.Program.CellCount) / 2);
    }

    [Fact]
    public void Working_with_the_result_of_a_function_that_returns_nothing_is_an_error()
    {
        var story = Ink.Story("""
            {1 + f()}
            -> END
            === function f
            ~ temp x = 1
            """);
        Assert.Contains("returned no value", story.OnlyError().Text, StringComparison.Ordinal);
    }
}
