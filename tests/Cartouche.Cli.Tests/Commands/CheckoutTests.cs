using System.Diagnostics;

namespace Cartouche.Cli.Tests.Commands;

/// <summary><c>./cartouche</c>, the script that builds the command and runs it.</summary>
public sealed class CheckoutTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ItRunsFromAnywhereThroughLinksAndTwiceAtOnce()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A script for Unix shells.");
        var link = _folder["a link"];
        File.CreateSymbolicLink(link, Path.Combine(TestFolder.Repository, "cartouche"));
        var results = await Task.WhenAll(Run(link), Run(link));
        Assert.All(results, result => Assert.Equal((0, $"cartouche {CommandLine.Version}\n", ""), result));
    }

    [Fact]
    public async Task ItStartsAtOnceWhenNothingHasChanged()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A script for Unix shells.");
        var script = Path.Combine(TestFolder.Repository, "cartouche");
        await Run(script);
        var stamp = File.GetLastWriteTimeUtc(Path.Combine(TestFolder.Repository, "artifacts", "command", "stamp"));
        var clock = Stopwatch.StartNew();
        await Run(script);
        // Far more than it takes, and far less than any build: the machine may be busy.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 3);
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(Path.Combine(TestFolder.Repository, "artifacts", "command", "stamp")));
    }

    private async Task<(int Result, string Output, string Errors)> Run(string script)
    {
        var start = new ProcessStartInfo(script, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(_folder["x"]) };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await errors);
    }
}
