using Cartouche.Ink.Diagnostics;
using Cartouche.Playbills.Claims;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Tests.Support;

namespace Cartouche.Playbills.Tests.Diagnostics;

/// <summary>Every entry of the catalogue: its example has the fault, and nothing else; the mended one has none.</summary>
public class CatalogueTests
{
    /// <summary>What the playbills of the examples stand beside.</summary>
    private const string Story = """
        EXTERNAL roll()
        VAR gold = 1
        # ending: Peace
        # scene: The hall
        {roll()} -> END
        === function roll()
        ~ return 4

        """;

    public static TheoryData<string> Codes => new(PlaybillCatalogue.All.Where(entry => entry.FailingExample.Length > 0).Select(entry => entry.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void TheFailingExampleFailsAsSaid(string code)
    {
        var found = Check(code, PlaybillCatalogue.Find(code)!.FailingExample);
        Assert.NotEmpty(found);
        Assert.All(found, fault => Assert.Equal(code, fault.Code));
        Assert.All(found, fault => Assert.True(fault.Span.IsKnown));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void TheMendedExampleHasNoFault(string code) =>
        Assert.Equal([], Check(code, PlaybillCatalogue.Find(code)!.PassingExample).Select(fault => fault.ToString()));

    [Theory]
    [MemberData(nameof(Codes))]
    public void AFixMendsTheFailingExample(string code)
    {
        var example = PlaybillCatalogue.Find(code)!.FailingExample;
        if (Check(code, example)[0].Fix is not { } fix) return;
        var lines = example.Split('\n');
        Assert.Equal(fix.Span.StartLine, fix.Span.EndLine);
        var line = lines[fix.Span.StartLine - 1];
        lines[fix.Span.StartLine - 1] = line[..(fix.Span.StartColumn - 1)] + fix.NewText + line[(fix.Span.EndColumn - 1)..];
        Assert.Equal([], Check(code, string.Join('\n', lines)).Select(fault => fault.ToString()));
    }

    [Fact]
    public void TheSpansOfAllExamplesAreAsRecorded() =>
        Repository.Verify(
            string.Concat(PlaybillCatalogue.All.Where(entry => entry.FailingExample.Length > 0).Select(entry => Sample.Place(Check(entry.Code, entry.FailingExample)[0]) + "\n")),
            "tests", "Cartouche.Playbill.Tests", "Diagnostics", "spans.txt");

    [Fact]
    public void CodesAreUniqueAndWellFormed()
    {
        var codes = PlaybillCatalogue.All.Select(entry => entry.Code).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^CT1[0-4][0-9]{2}$", code));
    }

    [Fact]
    public void ThePageIsCurrent() => Repository.Verify(CataloguePage.Make(), "docs", "playbill-diagnostics.md");

    private static IReadOnlyList<Diagnostic> Check(string code, string example) => code[..4] switch
    {
        "CT12" => Sample.Stage(example).Directions.Diagnostics,
        "CT14" => PeopleReader.Read(example, Sample.Asking, "people.yaml").Diagnostics,
        "CT13" => ClaimParser.Parse(example, Sample.Hall, Sample.Stage().Directions).Diagnostics,
        _ => Sample.Stage(Story, example).Diagnostics,
    };
}
