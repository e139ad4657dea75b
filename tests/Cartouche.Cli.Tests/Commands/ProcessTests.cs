using System.Diagnostics;

namespace Cartouche.Cli.Tests.Commands;

/// <summary>The command as a process of its own: real streams, pipes and signals.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task APlayThroughPipes()
    {
        var (result, output, errors) = await Run("1\n2\n", "play", "--plain", Kitchen());
        Assert.Equal((ExitCode.Fine, ""), (result, errors));
        Assert.EndsWith("?> It burns.\nYou stand in the kitchen with 2 coins.\n\n1: Look around\n2: Go out\n?> ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextIsUtf8InAnyLocale()
    {
        using var process = Start(["play", "--plain", _folder.Write("story.ink", "Grüße, 日本 🙂\n* [ä]\n- {name}\n-> END\nVAR name = \"x\"\n")], new() { ["LC_ALL"] = "C", ["LANG"] = "C" });
        await process.StandardInput.WriteAsync("name = \"Ö日\"\n1\n");
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Grüße, 日本 🙂\n\n1: ä\n?> ?> Ö日\n", output);
        Assert.Equal(ExitCode.Fine, await End(process));
    }

    [Fact]
    public async Task ADriverReadsThePromptBeforeItAnswers()
    {
        using var process = Start(["play", "--json", Kitchen()]);
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && line != "{\"needInput\": true}")
        {
        }
        await process.StandardInput.WriteAsync("2\n");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Equal("{\"text\":\"Leave\\n\"}", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        process.StandardInput.Close();
        Assert.Equal(ExitCode.Fine, await End(process));
    }

    [Fact]
    public async Task AReaderThatLeavesEndsThePlayQuietly()
    {
        var story = _folder.Write("story.ink", "-> loop\n=== loop\nOn and on and on and on and on and on and on and on and on.\n+ again\n- -> loop\n");
        using var process = Start(["play", "--plain", "--random", "100000", story]);
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        process.StandardOutput.Close();
        process.StandardInput.Close();
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Fine, await End(process));
        Assert.Equal("", errors);
    }

    [Theory]
    [InlineData("> /dev/full", "cartouche: The output cannot be written: No space left on device\n")]
    [InlineData(">&-", "cartouche: The output cannot be written: Bad file descriptor\n")]
    public async Task OutputThatCannotBeWrittenIsTold(string redirection, string complaint)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no such device here.");
        var start = new ProcessStartInfo("sh", ["-c", $"exec dotnet \"$0\" play --choices 1 \"$1\" {redirection}", typeof(CommandLine).Assembly.Location, Kitchen()]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        Assert.Equal(complaint, await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(ExitCode.Usage, await End(process));
    }

    [Theory]
    [InlineData("--plain")]
    [InlineData("--tags")]
    public async Task AnInterruptedPlayEndsAsShellsExpect(string option)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT.");
        Assert.SkipWhen(IgnoresInterrupts(), "These tests were started by a shell in the background, which has all that they start ignore SIGINT.");
        using var process = Start(["play", option, Kitchen()]);
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Interrupted, await End(process));
    }

    private static bool IgnoresInterrupts()
    {
        const string Status = "/proc/self/status";
        var ignored = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        return ignored is not null && (Convert.ToUInt64(ignored[7..].Trim(), 16) & 0b10) != 0;
    }

    [Fact]
    public async Task RedirectedOutputHasNoColourUnlessItIsForced()
    {
        var story = _folder.Write("story.ink", "-> nowhere\n");
        var (_, plain, _) = await Run("", "compile", story);
        Assert.DoesNotContain("\u001b", plain, StringComparison.Ordinal);
        using var forced = Start(["compile", story], new() { ["CLICOLOR_FORCE"] = "1" });
        Assert.Contains("\u001b[1;31merror", await forced.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await End(forced);
        using var not = Start(["compile", story], new() { ["CLICOLOR_FORCE"] = "1", ["NO_COLOR"] = "1" });
        Assert.DoesNotContain("\u001b", await not.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await End(not);
    }

    private static Process Start(IEnumerable<string> arguments, Dictionary<string, string>? environment = null)
    {
        var utf8 = new System.Text.UTF8Encoding(false);
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        start.Environment.Remove("NO_COLOR");
        foreach (var (name, value) in environment ?? []) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static async Task<(int Result, string Output, string Errors)> Run(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        return (await End(process), output, await errors);
    }

    private static async Task<int> End(Process process)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException("The command did not end.");
        }
        return process.ExitCode;
    }

    private string Kitchen() => _folder.Write("story.ink", Samples.Kitchen);
}
