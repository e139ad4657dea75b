using Cartouche.Cli.Reports;
using Cartouche.Cli.Tests.Terminals;
using Cartouche.Proof.Exploring;

namespace Cartouche.Cli.Tests.Reports;

public sealed class CheckProgressTests
{
    private static readonly ExploreProgress Half = new(States: 3_000, Expanded: 1_000, Transitions: 8_000, Bytes: 5 << 20, Elapsed: TimeSpan.FromSeconds(4));

    [Fact]
    public void TheLineSaysHowFarItHasCome()
    {
        var terminal = new TestTerminal(hasColor: true);
        using var stop = new CancellationTokenSource();
        var progress = new CheckProgress(terminal, stop);
        progress.Show(Half);
        Assert.Contains("\r3,000 states, 2,000 to go, 2,000 transitions/s, 5 MB, 4 s, at least 8 s more", terminal.Errors, StringComparison.Ordinal);
        progress.Clear();
        Assert.EndsWith(" \r", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAScreenNothingIsShown()
    {
        var terminal = new TestTerminal();
        using var stop = new CancellationTokenSource();
        var progress = new CheckProgress(terminal, stop);
        progress.Show(Half);
        progress.Clear();
        Assert.Empty(terminal.Errors);
    }
}
