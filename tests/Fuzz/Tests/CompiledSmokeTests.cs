using Cartouche.Fuzz.Driving;

namespace Cartouche.Fuzz.Tests;

/// <summary>The fuzzer of compiled stories for a few seconds, always the same cases.</summary>
public sealed class CompiledSmokeTests
{
    [Fact]
    public void NothingBreaks()
    {
        const int Cases = 1200;
        using var log = new StringWriter();
        using var folder = new TemporaryFolder();
        var outcome = new Driver(new FuzzSettings("compiled") { Cases = Cases, Seed = 20, Findings = folder.Path }, log).Run();
        Assert.True(outcome.Findings == 0, log.ToString());
        Assert.Equal(Cases, outcome.Cases);
        Assert.InRange(outcome.Accepted, Cases / 20, Cases * 19 / 20);
    }
}
