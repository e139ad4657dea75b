using Cartouche.Ink.Source;
using Cartouche.Ink.Tests.Support;

namespace Cartouche.Ink.Tests.Source;

public class SourceTextTests
{
    [Theory]
    [InlineData("a // b\nc", "a \nc")]
    [InlineData("a /* b */ c", "a  c")]
    [InlineData("a /* b\nb\n */ c", "a \n\n c")]
    [InlineData("a /**/ b", "a /**/ b")]
    [InlineData("a /***/ b", "a  b")]
    [InlineData("a /* b", "a ")]
    [InlineData("a /*", "a /*")]
    [InlineData("a / b", "a / b")]
    [InlineData("a // b /* c\nd", "a \nd")]
    [InlineData("a /* // */ b", "a  b")]
    [InlineData("//", "")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\rb", "a\rb")]
    [InlineData("\uFEFFa", "a")]
    [InlineData("a // b\r\nc", "a \nc")]
    [InlineData("", "")]
    public void CommentsAndForeignLineEndsGo(string original, string expected) => Assert.Equal(expected, new SourceText(original).Text);

    [Fact]
    public void CommentsAreKeptForEditors()
    {
        var source = new SourceText("a // one\n/* two\n three */ b");
        Assert.Equal([new Comment(2, 6, false), new Comment(9, 16, true)], source.Comments);
        Assert.Equal("/* two\n three */", source.Original.Substring(9, 16));
    }

    [Fact]
    public void EveryOffsetLeadsBackToItsCharacter()
    {
        const string Original = "\uFEFFa /* x */ b\r\nc // d\r\n/* e\r\nf */ g\r\n";
        var source = new SourceText(Original);
        for (var i = 0; i < source.Text.Length; i++)
            if (source.Text[i] != '\n') Assert.Equal(source.Text[i], Original[source.OriginalOffset(i)]);
    }

    [Fact]
    public void LinesAreCountedAsWritten()
    {
        var source = new SourceText("a\n/* b\nc */ d\r\ne");
        Assert.Equal(4, source.LineCount);
        Assert.Equal(1, source.LineOf(0));
        Assert.Equal(3, source.LineOf(source.Text.IndexOf('d', StringComparison.Ordinal)));
        Assert.Equal(4, source.LineOf(source.Text.IndexOf('e', StringComparison.Ordinal)));
    }

    [Fact]
    public void LinesAreFoundInAnyOrder()
    {
        var source = new SourceText(string.Concat(Enumerable.Range(0, 200).Select(i => $"line {i}\n")));
        var offsets = Enumerable.Range(0, source.Text.Length).OrderBy(i => i * 7919 % 1009).ToList();
        foreach (var offset in offsets) Assert.Equal(source.Text.AsSpan(0, offset).Count('\n') + 1, source.LineOf(offset));
    }

    [Fact]
    public void ColumnsAreThoseOfTheFileAsWritten()
    {
        var span = Sample.Compile("one /* two */ {three}\n").Diagnostics[0].Span;
        Assert.Equal((1, 16, 1, 21), (span.StartLine, span.StartColumn, span.EndLine, span.EndColumn));
    }

    [Fact]
    public void ColumnsAreRightAfterACommentOfSeveralLines()
    {
        var span = Sample.Compile("/* one\ntwo */ {three}\n").Diagnostics[0].Span;
        Assert.Equal((2, 9), (span.StartLine, span.StartColumn));
    }
}
