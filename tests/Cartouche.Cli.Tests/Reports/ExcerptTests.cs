using Cartouche.Cli.Reports;
using Cartouche.Cli.Stories;
using Cartouche.Cli.Terminals;
using Cartouche.Runtime.Tree;

namespace Cartouche.Cli.Tests.Reports;

public sealed class ExcerptTests
{
    [Fact]
    public void TheSpanIsUnderlined() => Assert.Equal("    │\n  2 │ two three\n    │     ^^^^^\n", Excerpt("one\ntwo three\n", new SourceSpan("f", 2, 5, 2, 10)));

    [Fact]
    public void ASpanWithoutLengthGetsOneCaret() => Assert.Equal("    │\n  1 │ one\n    │    ^\n", Excerpt("one\n", new SourceSpan("f", 1, 4, 1, 4)));

    [Fact]
    public void ASpanOfSeveralLinesIsUnderlinedToTheEndOfTheFirst() => Assert.Equal("    │\n  1 │ one two\n    │     ^^^\n", Excerpt("one two  \nthree\n", new SourceSpan("f", 1, 5, 2, 3)));

    [Fact]
    public void TabsAndWideCharactersKeepTheCaretsUnderTheText() => Assert.Equal("    │\n  1 │     日本 x\n    │          ^\n", Excerpt("\t日本 x\n", new SourceSpan("f", 1, 5, 1, 6)));

    [Fact]
    public void ALongLineIsCutAroundTheSpan()
    {
        var line = new string('a', 200) + "HERE" + new string('b', 200);
        var rows = Excerpt(line, new SourceSpan("f", 1, 201, 1, 205), width: 60).Split('\n');
        Assert.All(rows, row => Assert.InRange(CellText.Width(row), 0, 60));
        Assert.Equal("HERE", rows[1].Substring(rows[2].IndexOf('^', StringComparison.Ordinal), 4));
        Assert.EndsWith("^^^^", rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public void TheLinesBeforeGiveContext() => Assert.Equal("   9 │ i\n  10 │ j\n     │ ^\n", Excerpt("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n", new SourceSpan("f", 10, 1, 10, 2), context: 1));

    [Theory]
    [InlineData("other", 1)]
    [InlineData("f", 99)]
    [InlineData("f", 0)]
    public void APlaceThatIsNotInTheSourcesShowsNothing(string file, int line) => Assert.Equal("", Excerpt("one\n", new SourceSpan(file, line, 1, line, 2)));

    [Fact]
    public void ColumnsBeyondTheLineAreHeldBack() => Assert.Equal("    │\n  1 │ one\n    │    ^\n", Excerpt("one\n", new SourceSpan("f", 1, 50, 1, 60)));

    private static string Excerpt(string text, SourceSpan span, int width = 80, int context = 0)
    {
        var sources = new SourceTexts();
        sources.Add("f", text);
        using var writer = new StringWriter();
        new ExcerptWriter(new ToneWriter(writer, color: false), sources, width).Write(span, Tone.Error, context: context);
        return writer.ToString();
    }
}
