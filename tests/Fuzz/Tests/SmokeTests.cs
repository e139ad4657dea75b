using Cartouche.Fuzz.Driving;

namespace Cartouche.Fuzz.Tests;

/// <summary>Each fuzzer for a few seconds, always the same cases. What breaks is kept as it is rather than made small, which would take minutes.</summary>
public sealed class SmokeTests
{
    [Theory]
    [InlineData("compiler", 600)]
    [InlineData("json", 1200)]
    [InlineData("saves", 1200)]
    public void NothingBreaks(string target, int cases)
    {
        using var log = new StringWriter();
        using var folder = new TemporaryFolder();
        var outcome = new Driver(new FuzzSettings(target) { Cases = cases, Seed = 20, Findings = folder.Path, CaseSeconds = 10, ShrinkSeconds = 0 }, log).Run();
        Assert.True(outcome.Findings == 0, log.ToString());
        Assert.Equal(cases, outcome.Cases);
        // Input that is all refused, or all taken, would test half of what it should.
        Assert.InRange(outcome.Accepted, cases / 20, cases * 19 / 20);
    }
}
