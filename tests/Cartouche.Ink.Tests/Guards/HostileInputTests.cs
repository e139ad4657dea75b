using System.Diagnostics;
using System.Text;
using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Json;
using Cartouche.Ink.Source;
using Cartouche.Ink.Tests.Support;

namespace Cartouche.Ink.Tests.Guards;

/// <summary>Source made to hurt: it ends in a tree or in located diagnostics, soon, and with the stack intact.</summary>
public class HostileInputTests
{
    private const int Many = 100_000;

    public static TheoryData<string, string> Nested => new()
    {
        { "braces", Repeat("{", Many) },
        { "closed braces", Repeat("{", Many) + "x" + Repeat("}", Many) },
        { "conditions", Repeat("{true:", Many) },
        { "closed conditions", Repeat("{true:", Many) + "x" + Repeat("}", Many) },
        { "block conditions", Repeat("{true:\n", Many) },
        { "sequences", Repeat("{a|", Many) + Repeat("}", Many) },
        { "symbol sequences", Repeat("{&", Many) },
        { "brackets in logic", "{" + Repeat("(", Many) },
        { "closed brackets in logic", "{" + Repeat("(", Many) + "1" + Repeat(")", Many) + "}" },
        { "brackets after a tilde", "~ x = " + Repeat("(", Many) },
        { "minus signs", "{" + Repeat("- ", Many) + "x}" },
        { "nots", "~ x = " + Repeat("not ", Many) + "x" },
        { "exclamation marks", "~ x = " + Repeat("!", Many) + "x" },
        { "calls", "~ " + Repeat("f(", Many) },
        { "divert arguments", "-> a" + Repeat("(-> a", Many) },
        { "strings in logic in strings", "~ x = " + Repeat("\"{", Many) },
        { "text that looks like strings in logic", Repeat("{\"", Many) + "|" + Repeat("\"}", Many) },
        { "conditions in strings", Repeat("{\"{x:", 3_000) + Repeat("}\"|b}", 3_000) },
        { "switch branches", Repeat("{x:\n- 1:\n", Many) },
        { "choice conditions", "* " + Repeat("{", Many) },
        { "choice brackets", "* " + Repeat("[", Many) },
        { "bullets", Repeat("*", Many) + " a" },
        { "dashes", Repeat("- ", Many) + " a" },
        { "deeper and deeper choices", string.Concat(Enumerable.Range(1, 600).Select(i => Repeat("*", i) + " a\n")) },
        { "arrows", Repeat("->", Many) },
        { "tunnels", "-> a" + Repeat(" -> a", Many) },
        { "threads", Repeat("<-", Many) },
        { "dots", "{x" + Repeat(".x", Many) + "}" },
        { "divert dots", "-> x" + Repeat(".x", Many) },
        { "tags", Repeat("#", Many) },
        { "glue", Repeat("<>", Many) },
        { "pipes", "{" + Repeat("|", Many) + "}" },
        { "escapes", Repeat("\\", Many) },
        { "equals signs", Repeat("=", Many) },
        { "knots without names", Repeat("==\n", 5_000) },
        { "quotes", "{" + Repeat("\"", Many) + "}" },
        { "open comments", Repeat("/*", Many) },
        { "slashes", Repeat("/", Many) },
        { "carriage returns", Repeat("\r", Many) },
        { "nul", Repeat("\0", Many) },
        { "half surrogates", Repeat("\ud800", Many) + "\udc00\udc00" },
        { "blanks", Repeat(" ", Many) + "x" },
        { "empty lines", Repeat("\n", Many) },
        { "list items", "LIST l = " + string.Join(",", Enumerable.Range(0, Many).Select(i => "i" + i)) },
        { "initial list items", "LIST l = " + string.Join(",", Enumerable.Range(0, Many).Select(i => $"(i{i})")) },
        { "a long sum", "{" + Repeat("1 + ", Many) + "1}" },
        { "a long product of sums", "~ x = " + Repeat("1 + 2 * 3 - 4 / ", 20_000) + "1" },
        { "a long condition", "{" + Repeat("x and ", Many) + "x: y}" },
        { "many parameters", "== k(" + string.Join(", ", Enumerable.Range(0, 3_000).Select(i => "p" + i)) + ")\n-> END" },
        { "many arguments", "~ f(" + Repeat("1, ", Many) + "1)" },
        { "many knots", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"== k{i}\n-> k{i + 1}\n")) },
        { "many broken knots", Repeat("== k\n->\n", 20_000) },
        { "many lists of one item, and as many variables of its name", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"LIST l{i} = x\n== k{i}\n~ temp x = 1\n-> END\n")) },
        { "many unknown names", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{unknown{i}}}\n")) },
        { "many labels", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"- (l{i}) {{l{i}}}\n")) },
        { "many equal labels", string.Concat(Enumerable.Range(0, 20_000).Select(_ => "- (l) x\n")) },
        { "many choices", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"* choice {i}\n")) },
        { "many choices in braces", "{true:\n" + Repeat("* choice\n", 40_000) + "}\n" },
        { "many choices with deeper ones", Repeat("* choice\n* * deeper\n", 40_000) },
        { "many stitches in one knot", "== k\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"= s{i}\n-> nowhere{i}\n")) },
    };

    private static readonly Dictionary<string, string> Sources = Nested.ToDictionary(row => row.Data.Item1, row => row.Data.Item2);

    public static TheoryData<string> Names => new(Sources.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void ItEndsSoonInATreeOrInDiagnostics(string name)
    {
        var watch = Stopwatch.StartNew();
        var result = OnASmallStack(() => Sample.Compile(Sources[name]));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{name} took {watch.Elapsed}");
        if (result.Tree is not null) Assert.NotEmpty(OnASmallStack(() => InkJsonWriter.Write(result.Tree)));
        else Assert.Contains(result.Diagnostics, d => d.Span.IsKnown);
    }

    /// <summary>Nesting that is deep but allowed, where what is inside is read again and again while what is around it fails.</summary>
    [Theory]
    [InlineData("{(", "x", ")}")]
    [InlineData("{f(", "-> a", ")}")]
    [InlineData("{\n- x:\n", "1", "")]
    [InlineData("{\n- x:\n", "1", "\n}\n")]
    [InlineData("{\n- x\n- ", "a", "\n- x: |\n}\n")]
    [InlineData("{\n- ", "a", "\n|\n}\n")]
    [InlineData("{-> a(\"", "x", "\")}")]
    [InlineData("{f(\"", "x", "\")}")]
    [InlineData("{f(\"", "x", "\"}")]
    [InlineData("-> a(", "-> a -> a(1)", ")")]
    [InlineData("<- a(-> b(", "-> a -> a(1)", "))")]
    [InlineData("{x ", "x", "}")]
    [InlineData("{a|{x ", "x", "} }")]
    [InlineData("{-(", "", ")}")]
    [InlineData("* {(\"{", "x", "\"}")]
    [InlineData("-(", "", ")", "~ x = ")]
    [InlineData("f(-", "", ")", "~ x = ")]
    [InlineData("f(<- ", "", ")", "~ x = ")]
    [InlineData("x < -f(-> ", "", ")", "~ x = ")]
    [InlineData("!(not (", "", "))", "{")]
    public void DeepNestingTakesNoMoreThanItsDepth(string open, string inner, string close, string before = "")
    {
        var watch = Stopwatch.StartNew();
        foreach (var depth in new[] { 30, 60, 120, 200 })
        {
            var source = "before\n" + before + Repeat(open, depth) + inner + Repeat(close, depth) + "\nafter\n";
            _ = OnASmallStack(() => Sample.Compile(source));
        }
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("{true:")]
    [InlineData("* [a")]
    [InlineData("\"")]
    [InlineData("{\"abc")]
    [InlineData("{x")]
    [InlineData("{x:\n- 1:")]
    [InlineData("{&a|")]
    [InlineData("{shuffle:\n- a")]
    [InlineData("~ f(")]
    [InlineData("~ f(1,")]
    [InlineData("~ x = (a,")]
    [InlineData("~ temp")]
    [InlineData("VAR")]
    [InlineData("VAR x =")]
    [InlineData("LIST l = (a")]
    [InlineData("CONST c")]
    [InlineData("EXTERNAL f(")]
    [InlineData("INCLUDE")]
    [InlineData("==")]
    [InlineData("== function")]
    [InlineData("== k(")]
    [InlineData("= s")]
    [InlineData("->")]
    [InlineData("<-")]
    [InlineData("* (lab")]
    [InlineData("* {")]
    [InlineData("- (")]
    [InlineData("/* comment")]
    [InlineData("\\")]
    [InlineData("# ")]
    [InlineData("<")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("~")]
    [InlineData("{")]
    [InlineData("}")]
    public void WhateverIsLeftOpenAtTheEndIsNoCrash(string source)
    {
        foreach (var tail in new[] { "", "\n", " ", "\r", "\0", "\ud800" })
        {
            var result = Sample.Compile(source + tail);
            if (result.Tree is not null) InkJsonWriter.Write(result.Tree);
            else Assert.NotEmpty(result.Diagnostics);
        }
    }

    [Fact]
    public void EveryPrefixOfAStoryIsNoCrash()
    {
        const string Story = "VAR x = 1\nLIST l = (a), b = 3\nHello {x > 1: \"{x}\"|{&a|{~b|c}}} # tag {x}\n* (lab) {x} [a # b] c -> k(x, -> k2)\n  {l ? a:\n    - true: -> k2\n    - else: * * d\n  }\n- (g) <- k2\n== k(ref y, -> z)\n~ y = f(y, \"s{y}\")\n-> z\n= s\n->-> k2\n== function f(a, b)\n~ return a\n== k2\n-> END\n";
        for (var i = 0; i <= Story.Length; i++)
        {
            var result = Sample.Compile(Story[..i]);
            if (result.Tree is not null) InkJsonWriter.Write(result.Tree);
        }
    }

    [Fact]
    public void ALineOfTenMegabytesIsALine()
    {
        var source = new StringBuilder(10_000_100);
        while (source.Length < 10_000_000) source.Append("words and more words ");
        var watch = Stopwatch.StartNew();
        var result = Sample.Compile(source + "\n");
        Assert.True(result.Succeeded);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    [Fact]
    public void ALineOfAMegabyteOfLogicIsALine()
    {
        var source = new StringBuilder("VAR x = 1\n");
        while (source.Length < 1_000_000) source.Append("{x:a|b} {&c|d} <> ");
        var watch = Stopwatch.StartNew();
        Assert.True(Sample.Compile(source + "\n").Succeeded);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    [Fact]
    public void DepthBelowTheLimitCompiles()
    {
        var result = OnASmallStack(() => Sample.Compile(Repeat("{true:", 200) + "x" + Repeat("}", 200) + "\n"));
        Assert.True(result.Succeeded);
        Assert.NotEmpty(OnASmallStack(() => InkJsonWriter.Write(result.Tree!)));
    }

    [Fact]
    public void DepthBeyondTheLimitIsLocated()
    {
        var result = Sample.Compile("fine\n" + Repeat("{true:", 300) + "x" + Repeat("}", 300) + "\n");
        var fault = Assert.Single(result.Diagnostics);
        Assert.Equal("CT0167", fault.Code);
        Assert.Equal(2, fault.Span.StartLine);
    }

    [Fact]
    public void TheLimitCanBeSet()
    {
        var options = new CompileOptions { MaxNesting = 3 };
        Assert.True(InkCompiler.Compile("{true:{true:a}}\n", options).Succeeded);
        Assert.False(InkCompiler.Compile("{true:{true:{true:{true:a}}}}\n", options).Succeeded);
    }

    [Fact]
    public void TooMuchSourceIsRefused()
    {
        var result = InkCompiler.Compile(new string('a', 101), new CompileOptions { MaxSourceLength = 100 });
        Assert.Equal("CT0506", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void DiagnosticsAreLimited()
    {
        var source = string.Concat(Enumerable.Range(0, 1000).Select(i => $"-> nowhere{i}\n"));
        Assert.Equal(10, InkCompiler.Compile(source, new CompileOptions { MaxDiagnostics = 10 }).Diagnostics.Count);
        Assert.False(InkCompiler.Compile(source, new CompileOptions { MaxDiagnostics = 0 }).Succeeded);
    }

    [Fact]
    public void WarningsMakeRoomForErrors()
    {
        var source = Repeat("*\n", 20) + "-> nowhere\n-> elsewhere\n";
        var result = InkCompiler.Compile(source, new CompileOptions { MaxDiagnostics = 10 });
        Assert.Equal(10, result.Diagnostics.Count);
        Assert.Equal([21, 22], result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Span.StartLine));
        Assert.False(result.Succeeded);
    }

    [Fact]
    public void FilesThatIncludeManyFilesEnd()
    {
        // Each file includes the next twice: two to the power of thirty files without a limit.
        var files = Enumerable.Range(0, 30).ToDictionary(i => $"f{i}.ink", i => $"INCLUDE f{i + 1}.ink\nINCLUDE f{i + 1}.ink\n" + new string('x', 1000));
        files.Add("f30.ink", "end\n");
        var result = InkCompiler.Compile("INCLUDE f0.ink\n", new CompileOptions { Includes = new MemoryIncludes(files), MaxSourceLength = 1_000_000 });
        Assert.Contains(result.Diagnostics, d => d.Code == "CT0505");
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static T OnASmallStack<T>(Func<T> work)
    {
        T? result = default;
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                thrown = e;
            }
        }, maxStackSize: 1024 * 1024);
        thread.IsBackground = true;
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(1)), "It does not end.");
        Assert.Null(thrown);
        return result!;
    }
}
