using Cartouche.Ink.Tests.Support;

namespace Cartouche.Ink.Tests;

public class ExpressionTests
{
    [Theory]
    [InlineData("a && b > 3")]
    [InlineData("  (a) || f(x, \"y\") ")]
    [InlineData("TURNS_SINCE(-> k) > 2")]
    [InlineData("unknown.name")]
    public void AnExpressionIsParsedByItself(string source)
    {
        var result = InkCompiler.ParseExpression(source);
        Assert.NotNull(result.Syntax);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(source.Trim(), source[result.Syntax.Start..result.Syntax.End].Trim());
    }

    [Theory]
    [InlineData("a b", "CT0101 1:3-1:4")]
    [InlineData("a >", "CT0131 1:4-1:4")]
    [InlineData("(a", "CT0133 1:3-1:3")]
    public void AFaultHasItsPlace(string source, string expected) =>
        Assert.Equal(expected, Sample.Place(Assert.Single(InkCompiler.ParseExpression(source).Diagnostics)));

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData(")")]
    [InlineData("else")]
    public void WhatIsNoExpressionIsNone(string source) => Assert.Null(InkCompiler.ParseExpression(source).Syntax);

    [Fact]
    public void ItIsAsDeepAsAllowed()
    {
        var result = InkCompiler.ParseExpression(new string('(', 100_000) + "a");
        Assert.Contains(result.Diagnostics, fault => fault.Code == "CT0167");
    }
}
