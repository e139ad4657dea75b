using System.Text;
using Cartouche.Cli.Terminals;

namespace Cartouche.Cli.Tests.Terminals;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("日本", 4)]
    [InlineData("한국", 4)]
    [InlineData("🙂", 2)]
    [InlineData("a\u200bb", 2)]
    [InlineData("«—»", 3)]
    public void WidthIsCountedInCells(string text, int width) => Assert.Equal(width, CellText.Width(text));

    [Fact]
    public void ProseBreaksAtSpaces() => Assert.Equal(["The quick", "brown fox", "jumps"], CellText.Wrap("The quick brown fox jumps", 10));

    [Fact]
    public void ALineThatJustFitsIsNotBroken() => Assert.Equal(["1234567890", "12345"], CellText.Wrap("1234567890 12345", 10));

    [Fact]
    public void AWordThatDoesNotFitIsCut() => Assert.Equal(["abcde", "fghij", "kl mn"], CellText.Wrap("abcdefghijkl mn", 5));

    [Fact]
    public void WideTextBreaksByCells() => Assert.Equal(["日本", "語で", "す"], CellText.Wrap("日本語です", 5));

    /// <summary>A loop that only writes makes such lines; to measure what is left of it for every row took 18 seconds.</summary>
    [Fact]
    public void AMillionCharactersAreGoneThroughOnce()
    {
        var text = string.Concat(Enumerable.Repeat("\tand it goes on and on and on and on and on and on", 20_000));
        var rows = CellText.Wrap(text, 56);
        Assert.All(rows, row => Assert.InRange(row.Length, 1, 56));
        Assert.Equal(text.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries), rows.SelectMany(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void TabsStopOnEachLine() => Assert.Equal("日  a\nab  c", CellText.Printable("日\ta\nab\tc"));

    [Fact]
    public void PairsAreNeverTornApart() => Assert.Equal(["🙂", "🙂", "🙂"], CellText.Wrap("🙂🙂🙂", 1));

    [Fact]
    public void LineBreaksAndEmptyTextAreKept()
    {
        Assert.Equal([""], CellText.Wrap("", 10));
        Assert.Equal(["a", "", "b"], CellText.Wrap("a\n\nb", 10));
    }

    [Fact]
    public void ControlCharactersCannotReachTheTerminal() => Assert.Equal("a␛[31mb ␀", CellText.Printable("a\u001b[31mb\t\0\u009b"));

    [Fact]
    public void CroppingTellsThatSomethingIsMissing()
    {
        Assert.Equal("abc", CellText.Crop("abc", 3));
        Assert.Equal("ab…", CellText.Crop("abcd", 3));
        Assert.Equal("日…", CellText.Crop("日本語", 4));
    }

    [Fact]
    public void WrappingLosesNothingButSpaces()
    {
        var random = new Random(1);
        string[] words = ["a", "word", "日本語", "🙂", "antidisestablishmentarianism", "—", "e\u0301", "«quoted»"];
        for (var i = 0; i < 500; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(30)).Select(_ => words[random.Next(words.Length)]));
            var width = random.Next(2, 40);
            var rows = CellText.Wrap(text, width);
            Assert.All(rows, row => Assert.InRange(CellText.Width(row), 0, width));
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(rows).Replace(" ", "", StringComparison.Ordinal));
            Assert.All(rows, row => Assert.Equal(row, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(row))));
        }
    }
}
