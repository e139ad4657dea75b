using Cartouche.Cli.Play;

namespace Cartouche.Cli.Tests.Play;

public sealed class ChoiceScriptTests
{
    [Theory]
    [InlineData("1", "1", "")]
    [InlineData("1,3,2", "1 3 2", "")]
    [InlineData(" 1 , 3 ", "1 3", "")]
    [InlineData("2(0 3),4", "2 4", "0 3")]
    [InlineData("(7)", "", "7")]
    [InlineData("(0 1)1(0),1", "1 1", "0 1 0")]
    public void ChoicesAndWhatChanceAnswersAreRead(string text, string numbers, string draws)
    {
        var script = ChoiceScript.Parse(text, out var fault);
        Assert.Null(fault);
        Assert.Equal((numbers, draws), (string.Join(' ', script!.Numbers), string.Join(' ', script.Draws)));
    }

    [Theory]
    [InlineData("", "one of them is missing")]
    [InlineData("1,,2", "one of them is missing")]
    [InlineData("0", "'0' is none")]
    [InlineData("1,x", "'x' is none")]
    [InlineData("1(2", "need a ')'")]
    [InlineData("1(-2)", "'-2' is none")]
    [InlineData("1(2)3", "a comma is missing before '3'")]
    [InlineData("99999999999", "is none")]
    public void WhatIsWrongIsSaid(string text, string expected)
    {
        Assert.Null(ChoiceScript.Parse(text, out var fault));
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }
}
