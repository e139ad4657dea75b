namespace Cartouche.Proof.Tests.Coverage;

/// <summary>Which lines some path shows.</summary>
public sealed class LineCoverageTests
{
    [Fact]
    public void EveryLineOfTextIsShownPartlyOrMissed()
    {
        const string source = """
            VAR x = 0
            ~ x = 1
            # A tag is not text.
            All of this. # nor is this
            {x > 1: Never|Always} and more.
            * [Only a choice] -> on
            * {x > 1} [Never a choice]
                Never its outcome.
                -> on
            === on
            -> END
            === nowhere
            Nobody.
            -> END
            """;
        var lines = StoryCheck.Run(Sample.Compile(source)).Coverage.ByLine;
        Assert.Equal(
            ["4 Shown", "5 Partly", "6 Shown", "7 Missed", "8 Missed", "13 Missed"],
            Enumerable.Range(1, 14).Where(line => lines["story.ink", line] is not null).Select(line => $"{line} {lines["story.ink", line]}"));
        Assert.Equal((3, 6), (lines.Shown, lines.All));
    }
}
