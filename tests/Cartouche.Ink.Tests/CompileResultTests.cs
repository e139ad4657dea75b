using Cartouche.Ink.Json;
using Cartouche.Ink.Tests.Support;

namespace Cartouche.Ink.Tests;

public class CompileResultTests
{
    [Fact]
    public void AStoryIsMeasured()
    {
        var result = Sample.Compile("# tag\nTwo words.\n* A choice [now] -> k\n- Done.\n== k\n{f(-> k)} {MIN(1, 2)} <- k\n= s\n-> END\n== function f(x)\n~ return \"three more words\"\n");
        Assert.Equal(new CompileStatistics(Words: 10, Knots: 2, Stitches: 1, Functions: 1, Choices: 1, Gathers: 1, Diverts: 5), result.Statistics);
    }

    [Fact]
    public void AnEmptyStoryIsMeasuredToo() => Assert.Equal(new CompileStatistics(0, 0, 0, 0, 0, 0, 0), Sample.Compile("").Statistics);

    [Theory]
    [InlineData("# title: A # author: B\n# third\nText # not me\n", "title: A|author: B|third")]
    [InlineData("VAR x = 1\n# one\n\n# two\n{x}\n# three\n", "one|two")]
    [InlineData("Text\n# late\n", "")]
    [InlineData("# a {1 + 1} b\nText\n", "a  b")]
    [InlineData("#\n# # one\n#", "one")]
    [InlineData("", "")]
    public void GlobalTagsAreThoseAtTheTop(string source, string expected) =>
        Assert.Equal(expected, string.Join("|", Sample.Compile(source).GlobalTags));

    [Fact]
    public void ABrokenStoryStillHasItsSyntax()
    {
        var result = Sample.Compile("{)\n== k\n-> END\n");
        Assert.False(result.Succeeded);
        Assert.Null(result.Tree);
        Assert.Equal("k", Assert.Single(result.Syntax!.SubFlows).Name!.Text);
    }

    [Fact]
    public void TheFileNameIsReported()
    {
        var result = InkCompiler.Compile("{x}\n", new CompileOptions { FileName = "story.ink" });
        Assert.Equal("story.ink", result.Diagnostics[0].Span.File);
        Assert.Equal("story.ink", result.Sources[0].FileName);
    }

    [Fact]
    public void CompilingTwiceGivesTheSame()
    {
        const string Source = "VAR x = 1\n{x|{~a|b}}\n* (c) [d] -> k\n== k\n{c} -> END\n";
        Assert.Equal(Written(Source), Written(Source));
    }

    [Fact]
    public void NullIsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => InkCompiler.Compile(null!));
        Assert.Throws<ArgumentNullException>(() => InkCompiler.CompileFile(null!));
        Assert.Throws<ArgumentNullException>(() => InkJsonWriter.Write(null!));
    }

    private static string Written(string source) => InkJsonWriter.Write(Sample.Compile(source).Tree!);
}
