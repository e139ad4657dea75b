using System.Text;
using Cartouche.Fuzz.Driving;
using Cartouche.Fuzz.Targets;

namespace Cartouche.Fuzz.Tests;

/// <summary>Whatever breaks is noticed, kept and made small, and the run goes on.</summary>
public sealed class DriverTests
{
    [Fact]
    public void ExceptionsOverflowsHangsAndHoardingAreAllFound()
    {
        using var log = new StringWriter();
        using var folder = new TemporaryFolder();
        const int Cases = 12;
        var settings = new FuzzSettings(BadTarget.Name) { Cases = Cases, Seed = 3, Findings = folder.Path, CaseSeconds = 0.5, Megabytes = 64 };
        var outcome = new Driver(settings, log).Run();

        var target = new BadTarget();
        var expected = Enumerable.Range(0, Cases).Select(n => Encoding.UTF8.GetString(target.Make(new Rng(3, (ulong)n))).Split('\n')[1]).ToList();
        Assert.Equal(Cases, outcome.Cases);
        Assert.Equal(expected.Count(e => e != "fine"), outcome.Findings);
        Assert.Equal(["fine", "hang", "hoard", "overflow", "throw"], expected.Distinct().Order());
        for (var n = 0; n < Cases; n++)
        {
            if (expected[n] == "fine") continue;
            var kept = File.ReadAllText(Path.Combine(folder.Path, $"bad-3-{n}.txt"));
            Assert.NotEmpty(kept);
        }
        Assert.Contains("ended the process", log.ToString(), StringComparison.Ordinal);
        Assert.Contains("processor time", log.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compiler")]
    [InlineData("json")]
    [InlineData("saves")]
    public void TheSameSeedMakesTheSameCases(string name)
    {
        var target = TargetList.Make(name, null);
        var again = TargetList.Make(name, null);
        for (var n = 0; n < 40; n++) Assert.Equal(target.Make(new Rng(9, (ulong)n)), again.Make(new Rng(9, (ulong)n)));
        Assert.NotEqual(target.Make(new Rng(9, 0)), target.Make(new Rng(10, 0)));
    }

    [Fact]
    public void AnInputIsMinimizedToWhatMatters()
    {
        var input = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("some line\n", 300)) + "a needle here\n" + string.Concat(Enumerable.Repeat("more\n", 300)));
        var small = Minimizer.Minimize(input, candidate => Encoding.UTF8.GetString(candidate).Contains("needle", StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.Equal("needle", Encoding.UTF8.GetString(small));
    }
}
