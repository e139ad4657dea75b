using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Tests.Support;

namespace Cartouche.Ink.Tests.Diagnostics;

/// <summary>What writers often get wrong, and what they are told to do about it.</summary>
public class AdviceTests
{
    [Theory]
    [InlineData("-> a now\n== a\n-> END\n", "nothing can follow a divert, and a name is one word")]
    [InlineData("Go -> a now\n== a\n-> END\n", "nothing can follow a divert, and a name is one word")]
    [InlineData("* Go -> a now\n== a\n-> END\n", "nothing can follow a divert, and a name is one word")]
    [InlineData("== my knot\n-> END\n", "a name is one word of letters, digits and '_'")]
    [InlineData("== k\n= my stitch\n-> END\n", "a name is one word of letters, digits and '_'")]
    [InlineData("VAR s = \"\"\n~ s = hi there\n", "text in logic stands between double quotes, as in \"hello\"")]
    [InlineData("* Hello] there\n", "there is no '[' for this ']'")]
    public void ALineThatGoesOnSaysWhyItCannot(string source, string reason) =>
        Assert.Equal($"The line should end here: {reason}.", First(source).Message);

    [Theory]
    [InlineData("VAR x = 1\n{ x = 1: yes }\n", "VAR x = 1\n{ x == 1: yes }\n")]
    [InlineData("VAR x = 1\n~ x == 5\n", "VAR x = 1\n~ x = 5\n")]
    [InlineData("VAR x = 1\n~ x =+ 5\n", "VAR x = 1\n~ x += 5\n")]
    [InlineData("VAR x = 'hi there'\n", "VAR x = \"hi there\"\n")]
    [InlineData("VAR x = “hi”\n{x}\n", "VAR x = \"hi\"\n{x}\n")]
    [InlineData("VAR x = \"\"\n~ x = ‘hi’\n", "VAR x = \"\"\n~ x = \"hi\"\n")]
    [InlineData("INCLUDE \"part.ink\"\n", "INCLUDE part.ink\n")]
    [InlineData("INCLUDE part\n", "INCLUDE part.ink\n")]
    public void TheFixMendsIt(string source, string mended)
    {
        var fix = First(source).Fix!;
        var lines = source.Split('\n');
        var line = lines[fix.Span.StartLine - 1];
        lines[fix.Span.StartLine - 1] = line[..(fix.Span.StartColumn - 1)] + fix.NewText + line[(fix.Span.EndColumn - 1)..];
        Assert.Equal(mended, string.Join('\n', lines));
        Assert.True(Sample.Compile(mended, ("part.ink", "Part\n")).Succeeded);
    }

    [Theory]
    [InlineData("{ x \n")]
    [InlineData("INCLUDE other\n")]
    [InlineData("VAR x = \n")]
    public void WhereNothingIsKnownNothingIsProposed(string source) => Assert.Null(First(source).Fix);

    [Theory]
    [InlineData("Text\nHello {true: yes\nmore\n== k\n-> END\n", "the '{' that is open", 2, 7)]
    [InlineData("VAR x = 1\n~ x = (x + 2\n", "the '(' that is open", 2, 7)]
    [InlineData("Text\n* One [two\n", "the '[' that is open", 2, 7)]
    public void WhatIsNotClosedIsShown(string source, string message, int line, int column)
    {
        var place = Assert.Single(First(source).Related);
        Assert.Equal((message, line, column), (place.Message, place.Span.StartLine, place.Span.StartColumn));
    }

    [Fact]
    public void ArgumentsAreCountedInWords()
    {
        Assert.Equal("'f' takes 1 argument, but is given 2.", First("{f(1, 2)}\n== function f(x)\n~ return x\n").Message);
        Assert.Equal("'f' takes 2 arguments, but is given 1.", First("{f(1)}\n== function f(x, y)\n~ return x + y\n").Message);
    }

    [Fact]
    public void ACommentThatIsNeverClosedIsFoundInItsFile()
    {
        var hint = Assert.Single(Sample.Compile("INCLUDE part.ink\nText. -> END\n", ("part.ink", "/* fine */ One // a\n  /* open\nlost\n")).Diagnostics, d => d.Code == "CT0170");
        Assert.Equal(("part.ink", 2, 3), (hint.Span.File, hint.Span.StartLine, hint.Span.StartColumn));
        Assert.Equal(Severity.Hint, hint.Severity);
    }

    private static Diagnostic First(string source) => Sample.Compile(source, ("part.ink", "Part\n")).Diagnostics[0];
}
