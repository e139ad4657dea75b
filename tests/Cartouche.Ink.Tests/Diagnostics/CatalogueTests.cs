using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Source;
using Cartouche.Ink.Tests.Support;

namespace Cartouche.Ink.Tests.Diagnostics;

/// <summary>Every entry of the catalogue: its example has the fault, and nothing worse; the mended one has none.</summary>
public class CatalogueTests
{
    public static TheoryData<string> Codes => new(DiagnosticCatalogue.All.Where(d => d.FailingExample.Length > 0).Select(d => d.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void TheFailingExampleFailsAsSaid(string code)
    {
        var entry = DiagnosticCatalogue.Find(code)!;
        var result = Compile(entry.FailingExample);
        var found = result.Diagnostics.Where(d => d.Code == code).ToList();
        Assert.NotEmpty(found);
        Assert.All(found, d => Assert.True(d.Span.IsKnown));
        Assert.All(result.Diagnostics, d => Assert.True(d.Code == code || d.Severity is Severity.Hint or Severity.Warning || entry.Severity == Severity.Error, d.ToString()));
        Assert.Equal(entry.Severity != Severity.Error, result.Succeeded);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void TheMendedExampleCompiles(string code)
    {
        var result = Compile(DiagnosticCatalogue.Find(code)!.PassingExample);
        Assert.True(result.Succeeded, string.Join("\n", result.Diagnostics));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == code);
    }

    [Fact]
    public void TheSpansOfAllExamplesAreAsRecorded()
    {
        var actual = DiagnosticCatalogue.All.Where(d => d.FailingExample.Length is > 0 and < 1000)
            .Select(d => string.Join(" ", Compile(d.FailingExample).Diagnostics.Where(f => f.Code == d.Code).Take(1).Select(Sample.Place))).ToList();
        Assert.Equal(ExpectedSpans.All, actual);
    }

    [Fact]
    public void CodesAreUniqueAndWellFormed()
    {
        var codes = DiagnosticCatalogue.All.Select(d => d.Code).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^CT0[1-5][0-9]{2}$", code));
    }

    [Fact]
    public void MessagesAreOneSentenceOrTwo()
    {
        Assert.All(DiagnosticCatalogue.All, d =>
        {
            Assert.DoesNotContain('\n', d.Template);
            Assert.True(d.Template.EndsWith('.') || d.Template.EndsWith('?') || d.Template.EndsWith("{0}", StringComparison.Ordinal) || d.Template.EndsWith("{1}", StringComparison.Ordinal), d.Template);
        });
    }

    [Fact]
    public void AMissingRootFileIsADiagnostic()
    {
        var result = InkCompiler.CompileFile(Path.Combine(Path.GetTempPath(), "no such folder", "story.ink"));
        Assert.False(result.Succeeded);
        Assert.Equal("CT0507", Assert.Single(result.Diagnostics).Code);
        Assert.Equal("story.ink", result.Diagnostics[0].Span.File);
    }

    private static CompileResult Compile(string source) =>
        InkCompiler.Compile(source, new CompileOptions { Includes = new ExampleIncludes(), MaxSourceLength = 10_000 });

    private sealed class ExampleIncludes : IIncludeResolver
    {
        public IncludeOutcome Resolve(string name, out string path, out string? text)
        {
            path = name;
            text = name switch
            {
                "other.ink" => "Other\n",
                "self.ink" => "INCLUDE self.ink\n",
                "large.ink" => new string('a', 20_000),
                _ => null,
            };
            if (name.StartsWith("../", StringComparison.Ordinal)) return IncludeOutcome.Outside;
            return text is null ? IncludeOutcome.Missing : IncludeOutcome.Found;
        }
    }
}
